import type { StoredCell } from '../../../contracts';

/** What the server said, as platform reads it; named here so that this stays free of the browser. */
interface Said {
  readonly message: string;
  readonly fields: ReadonlyArray<{ readonly path: string; readonly message: string }>;
  readonly details: Readonly<Record<string, unknown>>;
}

/** What became of a save that was not taken. */
export type RefusedSave =
  | { readonly kind: 'moved'; readonly cells: readonly StoredCell[] }
  /** By cell. */
  | { readonly kind: 'refused'; readonly messages: ReadonlyMap<string, string> }
  | { readonly kind: 'closed'; readonly message: string }
  | { readonly kind: 'session' | 'network' };

const INDEXED = /^cells\.(\d+)(?:\.|$)/;

/** What a refusal of a save of these cells means, in the order in which they were sent; `status` null: there was no answer. */
export const refusedSave = (status: number | null, { message, fields, details }: Said, sent: readonly string[]): RefusedSave => {
  if (status === 401) return { kind: 'session' };
  if (status === null || status >= 500 || status === 429) return { kind: 'network' };
  if (status === 409 && Array.isArray(details.cells)) return { kind: 'moved', cells: details.cells as readonly StoredCell[] };
  const messages = new Map(fields.flatMap(({ path, message: told }): [string, string][] => {
    const id = sent[Number(INDEXED.exec(path)?.[1])];
    return id === undefined ? [] : [[id, told]];
  }));
  return messages.size > 0 ? { kind: 'refused', messages } : { kind: 'closed', message };
};
