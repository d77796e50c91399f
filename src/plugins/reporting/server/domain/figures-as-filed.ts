import type { Canonical } from '../../../moderation/server/public';
import { cellId, type CompiledForm, type ComputedCell, type StoredCell } from '../../contracts';
import type { ReportRow } from '../services/report-rows';

/** Figures of a report as a snapshot keeps them: `[row, column, status, value, reason]` and `[row, column, value]`, in the order of the form. */
export interface FiledFigures {
  readonly format: 1;
  readonly programme: string;
  readonly period: string;
  readonly template: string;
  /** Hash of the template version. */
  readonly version: string;
  readonly unit: string;
  readonly cells: readonly (readonly [row: string, column: string, status: 'value' | 'not-applicable', value: string | null, reason: string | null])[];
  readonly computed: readonly (readonly [row: string, column: string, value: string | null])[];
}

type Filed = Pick<ReportRow, 'programme' | 'period' | 'template' | 'unit'>;

/** What is handed in: an empty cell is left out, so that one that was emptied is as one that never was filled. */
export const figuresAsFiled = ({ programme, period, template, unit }: Filed, form: CompiledForm, cells: readonly StoredCell[], computed: readonly ComputedCell[]): FiledFigures & Canonical => {
  const stored = new Map(cells.map((cell) => [cellId(cell), cell]));
  return {
    format: 1, programme: programme.code, period: period.code, template: template.code, version: template.hash, unit,
    cells: [...form.cells].flatMap(([id, { role }]) => {
      const cell = stored.get(id);
      return role !== 'input' || cell === undefined || cell.status === 'blank' ? [] : [[cell.row, cell.column, cell.status, cell.value, cell.reason] as const];
    }),
    computed: computed.map(({ row, column, value }) => [row, column, value] as const),
  };
};

/** The input cells of a snapshot, as if they stood in the report. */
export const cellsAsFiled = ({ cells }: Pick<FiledFigures, 'cells'>): readonly StoredCell[] =>
  cells.map(([row, column, status, value, reason]) => ({ row, column, status, value, reason, version: 0 }));
