import { showFigure, type ColumnDefinition } from '../../../contracts';

/** What a sheet shows of a cell: a number that can be reckoned with, or a text. */
export type SheetFigure = { readonly kind: 'number'; readonly value: number; readonly format: string } | { readonly kind: 'text'; readonly value: string; readonly note: string | null } | null;

/** Spreadsheets keep fifteen digits; a longer figure is shown as a text rather than changed. */
const MOST_DIGITS = 15;

export const numberFormat = ({ places }: Pick<ColumnDefinition, 'places'>): string => (places === 0 ? '#,##0' : `#,##0.${'0'.repeat(places)}`);

const digitsOf = (exact: string): number => exact.replace(/[-.]/g, '').replace(/^0+/, '').length;

interface Content {
  readonly status: 'value' | 'not-applicable' | 'blank';
  readonly value: string | null;
  readonly reason: string | null;
}

export const sheetFigure = (content: Content | undefined, column: Pick<ColumnDefinition, 'type' | 'places'>): SheetFigure => {
  if (content === undefined || content.status === 'blank') return null;
  if (content.status === 'not-applicable') return { kind: 'text', value: 'KAD', note: `Không áp dụng: ${content.reason ?? ''}` };
  if (content.value === null) return null;
  if (column.type === 'text') return { kind: 'text', value: content.value, note: null };
  return digitsOf(content.value) <= MOST_DIGITS
    ? { kind: 'number', value: Number(content.value), format: numberFormat(column) } : { kind: 'text', value: showFigure(content.value, column.places), note: null };
};
