import { headingOf } from '../../../contracts';
import type { Entry } from '../grid/entry';
import { figureText, plainText, shownText } from '../grid/figures';
import type { Grid, GridCell, GridSection } from '../grid/grid';
import type { Problem } from '../grid/problems';
import { differenceText } from './difference';
import type { Words } from '../words';
import type { Desk } from './use-desk';

/** What a cell shows and tells; plain values, so that only cells that changed are drawn again. */
export interface CellFacts {
  readonly id: string;
  readonly kind: Entry['kind'] | 'computed';
  readonly text: string;
  readonly label: string;
  readonly mark: 'error' | 'warning' | null;
  /** What is wrong and what to do, for the pointer; screen readers follow `describedBy`. */
  readonly title: string;
  readonly describedBy: string;
  readonly previous: string | null;
  readonly changed: boolean;
  readonly remarked: boolean;
  readonly moved: boolean;
  readonly textual: boolean;
}

const worst = (problems: readonly Problem[]): CellFacts['mark'] => {
  if (problems.some(({ kind }) => kind === 'error')) return 'error';
  return problems.some(({ kind }) => kind === 'warning') ? 'warning' : null;
};

/** Element of the list of faults that speaks of it. */
export const problemElement = (key: string): string => `fault-${key.replace(/[^A-Za-z0-9_-]+/g, '_')}`;

const nameOf = ({ rowDefinition, definition, column }: GridCell, section: GridSection): string =>
  [rowDefinition.label, ...headingOf(section.definition, column), definition.measure].filter(Boolean).join(', ');

/** `Hộ, Diễn biến giảm, Vượt chuẩn cận nghèo, hộ`, by cell. */
export const cellNames = ({ sections }: Grid): ReadonlyMap<string, string> =>
  new Map(sections.flatMap((section) => section.cells.flat().flatMap((cell): [string, string][] => (cell ? [[cell.id, nameOf(cell, section)]] : []))));

export const previousText = (desk: Desk, cell: GridCell, value: string | null, { t }: Pick<Words, 't'>): string | null => {
  if (!desk.previous || cell.definition.type === 'text') return null;
  const before = desk.previous.get(cell.id) ?? null;
  if (before === null) return t('report.cell.previous-none');
  const difference = value === null ? null : differenceText(before, value, cell.definition.places);
  return t(difference ? 'report.cell.previous-difference' : 'report.cell.previous', { figure: figureText(cell, before), difference: difference ?? '' });
};

/** Everything about a cell at this moment. */
export const factsOf = (desk: Desk, cell: GridCell, words: Pick<Words, 't'>, withPrevious: boolean): CellFacts => {
  const { t } = words;
  const entry = desk.entries.get(cell.id) ?? { kind: 'blank' as const };
  const computed = cell.role === 'computed';
  const value = computed ? desk.figures.get(cell.id) ?? null : entry.kind === 'value' ? entry.value : null;
  const problems = (desk.problemsAt.get(cell.id) ?? []).filter(({ kind }) => kind === 'error' || kind === 'warning');
  const typed = desk.typing?.id === cell.id ? desk.typing.text : null;
  const state = [
    ...(computed ? [t('report.cell.computed')] : []),
    ...(entry.kind === 'not-applicable' ? [t('report.cell.not-applicable', { reason: entry.reason })] : []),
    ...(desk.changed.has(cell.id) ? [t('report.cell.changed')] : []),
    ...(desk.remarked.has(cell.id) ? [t('report.cell.remarked')] : []),
    ...(desk.saving.state.moved.has(cell.id) ? [t('report.cell.moved')] : []),
  ];
  return {
    id: cell.id,
    kind: computed ? 'computed' : entry.kind,
    text: typed ?? (computed ? (value === null ? '' : figureText(cell, value)) : desk.focused === cell.id && !desk.readOnly ? plainText(cell, entry) : shownText(cell, entry)),
    label: [desk.names.get(cell.id) ?? cell.id, ...state].join(', '),
    mark: worst(problems),
    title: [...problems.map(({ message, fix }) => `${message} ${fix}`), ...state].join('\n'),
    describedBy: problems.map(({ key }) => problemElement(key)).join(' '),
    previous: withPrevious ? previousText(desk, cell, value, words) : null,
    changed: desk.changed.has(cell.id),
    remarked: desk.remarked.has(cell.id),
    moved: desk.saving.state.moved.has(cell.id),
    textual: cell.definition.type === 'text',
  };
};
