import { canonicalJson, type Json, type JsonObject } from './canonical-json';
import type { LedgerAction } from './entry';

/** What is recorded of one row: its plain attributes, and the personal ones, which are stored encrypted. */
export interface RowState {
  readonly plain: JsonObject;
  readonly personal: JsonObject;
}

export interface Change {
  readonly action: LedgerAction;
  readonly before: JsonObject | null;
  readonly after: JsonObject | null;
  readonly personalBefore: JsonObject;
  readonly personalAfter: JsonObject;
}

/** Rows of a document by `published` or `draft`, with `:locale` behind it where there are locales. */
export type DocumentState = ReadonlyMap<string, RowState>;

const same = (a: Json | undefined, b: Json | undefined): boolean => canonicalJson(a ?? null) === canonicalJson(b ?? null);

const pick = (state: JsonObject, names: readonly string[]): JsonObject =>
  Object.fromEntries(names.map((name) => [name, state[name] ?? null]));

/** What differs between two states of a row, attribute by attribute; null when nothing does. */
export const changeOf = (action: LedgerAction, before: RowState | undefined, after: RowState | undefined): Change | null => {
  const differing = (kind: keyof RowState): string[] =>
    [...new Set([...Object.keys(before?.[kind] ?? {}), ...Object.keys(after?.[kind] ?? {})])]
      .filter((name) => !same(before?.[kind][name], after?.[kind][name]))
      .sort();
  const [plain, personal] = [differing('plain'), differing('personal')];
  if (before && after && plain.length + personal.length === 0) return null;
  return {
    action,
    before: before ? pick(before.plain, plain) : null,
    after: after ? pick(after.plain, plain) : null,
    personalBefore: before ? pick(before.personal, personal) : {},
    personalAfter: after ? pick(after.personal, personal) : {},
  };
};

const DRAFT_ACTION: Readonly<Record<string, LedgerAction>> = { clone: 'document.clone', discardDraft: 'document.discard' };

const actionFor = (call: string, published: boolean, before: boolean, after: boolean): LedgerAction => {
  if (published) return after ? 'document.publish' : 'document.unpublish';
  if (!before) return DRAFT_ACTION[call] ?? 'document.create';
  return after ? (DRAFT_ACTION[call] ?? 'document.update') : 'document.delete';
};

/**
 * The changes that a call on a document made, told from what is different, not from what was called: an `update` with
 * status `published` is an update and a publication, a `delete` of something published also takes it off the portal.
 * Types without draft and publication have `draft` rows only.
 */
export const documentChanges = (call: string, before: DocumentState, after: DocumentState): Change[] => {
  const changes: Change[] = [];
  for (const key of [...new Set([...before.keys(), ...after.keys()])].sort()) {
    const [from, to] = [before.get(key), after.get(key)];
    const change = changeOf(actionFor(call, key.startsWith('published'), from !== undefined, to !== undefined), from, to);
    if (change) changes.push(change);
  }
  return changes;
};
