import type { StoredCell } from '../../../contracts';

/**
 * What stands in an input cell on screen: what a stored cell can be, or a text that is not understood as a figure, which
 * stays where it was typed and is never sent.
 */
export type Entry =
  | { readonly kind: 'blank' }
  | { readonly kind: 'value'; readonly value: string }
  | { readonly kind: 'not-applicable'; readonly reason: string }
  | { readonly kind: 'unread'; readonly text: string; readonly message: string };

export const BLANK: Entry = { kind: 'blank' };

export const entryOf = ({ status, value, reason }: Pick<StoredCell, 'status' | 'value' | 'reason'>): Entry => {
  if (status === 'value' && value !== null) return { kind: 'value', value };
  return status === 'not-applicable' ? { kind: 'not-applicable', reason: reason ?? '' } : BLANK;
};

export const sameEntry = (a: Entry, b: Entry): boolean => {
  if (a.kind === 'value') return b.kind === 'value' && a.value === b.value;
  if (a.kind === 'not-applicable') return b.kind === 'not-applicable' && a.reason === b.reason;
  if (a.kind === 'unread') return b.kind === 'unread' && a.text === b.text;
  return b.kind === 'blank';
};

/** Whether the server can be given it. */
export const isSendable = (entry: Entry): boolean => entry.kind !== 'unread';

/** The entry as formulas and rules read it: a text that is not understood is no figure. */
export const storedOf = (key: { readonly row: string; readonly column: string }, entry: Entry, version: number): StoredCell => ({
  row: key.row, column: key.column, version,
  status: entry.kind === 'unread' ? 'blank' : entry.kind,
  value: entry.kind === 'value' ? entry.value : null,
  reason: entry.kind === 'not-applicable' ? entry.reason : null,
});
