import type { StoredCell } from '../../../contracts';
import { refusalOf } from '../../../../platform/admin/src/public';

/** What became of a save that was not taken. */
export type RefusedSave =
  | { readonly kind: 'moved'; readonly cells: readonly StoredCell[] }
  /** By cell. */
  | { readonly kind: 'refused'; readonly messages: ReadonlyMap<string, string> }
  | { readonly kind: 'closed'; readonly message: string }
  | { readonly kind: 'session' | 'network' };

const INDEXED = /^cells\.(\d+)(?:\.|$)/;

const statusOf = (thrown: unknown): number | null => {
  const status = (thrown as { status?: unknown }).status;
  return typeof status === 'number' ? status : null;
};

/** Reads what the fetch client threw for a save of these cells, in the order in which they were sent. */
export const refusedSave = (thrown: unknown, sent: readonly string[]): RefusedSave => {
  const status = statusOf(thrown);
  if (status === 401) return { kind: 'session' };
  if (status === null || status >= 500 || status === 429) return { kind: 'network' };
  const { message, fields, details } = refusalOf(thrown, '');
  if (status === 409 && Array.isArray(details.cells)) return { kind: 'moved', cells: details.cells as readonly StoredCell[] };
  const messages = new Map(fields.flatMap(({ path, message: told }): [string, string][] => {
    const id = sent[Number(INDEXED.exec(path)?.[1])];
    return id === undefined ? [] : [[id, told]];
  }));
  return messages.size > 0 ? { kind: 'refused', messages } : { kind: 'closed', message };
};
