import { readFigure, showFigure } from '../../../contracts';
import type { Entry } from './entry';
import type { GridCell } from './grid';
import { notApplicableIn } from './pasting';

/** What an empty cell that does not apply shows; the reason stands beside it. */
export const NOT_APPLICABLE = 'KAD';

type Typed = Pick<GridCell, 'definition'>;

/** An exact figure as people here read it, with its column's decimals; a text as it is. */
export const figureText = ({ definition: { type, places } }: Typed, value: string): string => (type === 'text' ? value : showFigure(value, places));

/** What a cell shows when nobody is in it. */
export const shownText = (cell: Typed, entry: Entry): string => {
  if (entry.kind === 'value') return figureText(cell, entry.value);
  if (entry.kind === 'not-applicable') return NOT_APPLICABLE;
  return entry.kind === 'unread' ? entry.text : '';
};

/** What a cell holds while somebody types in it, and what is copied from it: figures without grouping, so that nothing can be taken for something else. */
export const plainText = ({ definition: { type } }: Typed, entry: Entry): string => {
  if (entry.kind === 'value') return type === 'text' ? entry.value : entry.value.replace('.', ',');
  if (entry.kind === 'not-applicable') return `${NOT_APPLICABLE}: ${entry.reason}`;
  return entry.kind === 'unread' ? entry.text : '';
};

/** How what is typed or pasted is understood; `noReason`: what to say of a "not applicable" without its reason. */
export const readerOf = (noReason: string) => ({ definition }: Typed, text: string): Entry => {
  const reason = notApplicableIn(text);
  if (reason !== null) return reason === '' ? { kind: 'unread', text, message: noReason } : { kind: 'not-applicable', reason };
  const reading = readFigure(text, definition);
  if (reading.ok) return { kind: 'value', value: reading.value };
  return reading.code === 'empty' ? { kind: 'blank' } : { kind: 'unread', text, message: reading.message };
};
