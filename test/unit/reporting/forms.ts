import type {
  CellRef, ColumnDefinition, ComputedCell, DefinitionFault, EvaluationContext, FormDefinition, FormOutline, FormulaDefinition, Reference, RuleDefinition, SectionDefinition, StoredCell,
} from '../../../src/plugins/reporting/contracts';
import { compileForm, computeForm, type CompiledForm, type CompileOptions } from '../../../src/plugins/reporting/contracts';

export const NOTHING: EvaluationContext = { references: [], peers: [] };

export const formula = (expression: string, blank: FormulaDefinition['blank'] = 'propagate'): FormulaDefinition => ({ expression, blank });

export const column = (code: string, overrides: Partial<ColumnDefinition> = {}): ColumnDefinition => ({
  code, label: `Cột ${code}`, type: 'integer', places: 0, measure: 'hộ', required: true, aggregate: 'sum', ...overrides,
});

/** A ratio as the printed forms have them: two decimals, nothing when a part is missing. */
export const percent = (code: string, expression: string, overrides: Partial<ColumnDefinition> = {}): ColumnDefinition =>
  column(code, { type: 'decimal', places: 2, measure: '%', aggregate: 'none', min: '0', max: '100', formula: formula(expression), ...overrides });

export const section = (columns: readonly ColumnDefinition[], rows: SectionDefinition['rows'] = [{ code: 'A', label: 'Dòng A' }], overrides: Partial<SectionDefinition> = {}): SectionDefinition => ({
  code: 'chinh', title: null, columns, rows, header: columns.map(({ code }) => ({ column: code })), ...overrides,
});

export const form = (columns: readonly ColumnDefinition[], rows?: SectionDefinition['rows'], rules: readonly RuleDefinition[] = []): FormDefinition =>
  ({ sections: [section(columns, rows)], rules });

export const rule = (expression: string, overrides: Partial<Extract<RuleDefinition, { kind: 'expression' }>> = {}): RuleDefinition => ({
  kind: 'expression', code: 'quy-tac', severity: 'block', message: 'Không khớp.', fix: 'Xem lại.', missing: 'skip-if-any', expression, ...overrides,
});

export const catalogue = (forms: Readonly<Record<string, FormOutline>> = {}): ReadonlyMap<string, FormOutline> => new Map(Object.entries(forms));

export const compiled = (definition: FormDefinition, forms: Readonly<Record<string, FormOutline>> = {}, options: CompileOptions = {}): CompiledForm => {
  const result = compileForm(definition, catalogue(forms), options);
  if (result.form === null) throw new Error(JSON.stringify(result.faults));
  return result.form;
};

export const faultsOf = (definition: FormDefinition, forms: Readonly<Record<string, FormOutline>> = {}, options: CompileOptions = {}): readonly DefinitionFault[] =>
  compileForm(definition, catalogue(forms), options).faults;

/** `{ 'A/1': '5', 'A/2': null }`; null is empty, `n/a` not applicable. */
export const stored = (figures: Readonly<Record<string, string | number | null>>): readonly StoredCell[] => Object.entries(figures).map(([id, figure]) => {
  const [row = '', code = ''] = id.split('/');
  const key = { row, column: code, version: 1 };
  if (figure === null) return { ...key, status: 'blank', value: null, reason: null };
  return figure === 'n/a' ? { ...key, status: 'not-applicable', value: null, reason: 'không có' } : { ...key, status: 'value', value: String(figure), reason: null };
});

/** Figures of one row in the order of its columns. */
export const rowOf = (row: string, codes: readonly string[], figures: readonly (number | string | null)[]): readonly StoredCell[] =>
  stored(Object.fromEntries(codes.map((code, index) => [`${row}/${code}`, figures[index] ?? null])));

export const reference = (ref: Partial<CellRef> & Pick<CellRef, 'row' | 'column'>, figure: string | number | null | 'unavailable'): Reference => ({
  form: null, period: 'previous', ...ref,
  ...(figure === 'unavailable' ? { status: 'unavailable', value: null } : figure === null ? { status: 'blank', value: null } : { status: 'value', value: String(figure) }),
});

export const shown = (cells: readonly ComputedCell[]): Readonly<Record<string, string | null>> => Object.fromEntries(cells.map(({ row, column: code, value }) => [`${row}/${code}`, value]));

export const computed = (definition: FormDefinition, figures: Readonly<Record<string, string | number | null>>, context: EvaluationContext = NOTHING, forms: Readonly<Record<string, FormOutline>> = {}) =>
  shown(computeForm(compiled(definition, forms), stored(figures), context));

/** Milliseconds of processor that something takes: what else the machine does meanwhile does not count. */
export const costOf = (work: () => void): number => {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000;
};
