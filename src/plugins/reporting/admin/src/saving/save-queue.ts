import type { StoredCell } from '../../../contracts';
import { BLANK, entryOf, isSendable, sameEntry, type Entry } from '../grid/entry';

interface Known {
  readonly entry: Entry;
  readonly version: number;
}

/** A change that the server does not have, with the version of the cell that it was made upon. */
export interface Waiting {
  readonly entry: Entry;
  readonly base: number;
}

/** A cell that somebody else changed meanwhile. */
export interface Moved {
  readonly mine: Entry;
  readonly theirs: Entry;
  readonly version: number;
  /** What the person's change was made upon; kept, so that it is asked again after a reload. */
  readonly base: number;
}

export interface Refused {
  readonly entry: Entry;
  readonly base: number;
  readonly message: string;
}

/** Why nothing arrives: no answer; the session ended; the server takes no figures of this report now. */
export type Trouble = 'network' | 'session' | 'closed';

/**
 * What is typed and what the server has of it. Every cell stands in at most one of `waiting`, `moved` and `refused`; one that
 * is being sent may wait again, when it was changed after sending. Pure: time and requests are the caller's.
 */
export interface SaveState {
  readonly stored: ReadonlyMap<string, Known>;
  readonly waiting: ReadonlyMap<string, Waiting>;
  readonly sending: ReadonlyMap<string, Waiting> | null;
  readonly moved: ReadonlyMap<string, Moved>;
  readonly refused: ReadonlyMap<string, Refused>;
  readonly trouble: Trouble | null;
  /** What the server said when it takes nothing. */
  readonly word: string | null;
  /** Attempts in a row without an answer. */
  readonly failures: number;
  readonly savedAt: number | null;
}

type Cells = ReadonlyMap<string, Entry>;

const UNTOUCHED: Known = { entry: BLANK, version: 0 };
const without = <V>(map: ReadonlyMap<string, V>, ids: Iterable<string>): ReadonlyMap<string, V> => {
  const left = new Map(map);
  for (const id of ids) left.delete(id);
  return left;
};

const idOf = ({ row, column }: { row: string; column: string }): string => `${row}/${column}`;
const knownOf = (cells: readonly StoredCell[]): ReadonlyMap<string, Known> =>
  new Map(cells.map((cell) => [idOf(cell), { entry: entryOf(cell), version: cell.version }]));

export const startOf = (cells: readonly StoredCell[]): SaveState => ({
  stored: knownOf(cells), waiting: new Map(), sending: null, moved: new Map(), refused: new Map(), trouble: null, word: null, failures: 0, savedAt: null,
});

const storedAt = ({ stored }: SaveState, id: string): Known => stored.get(id) ?? UNTOUCHED;

/** What stands in a cell on screen. */
export const entryAt = (state: SaveState, id: string): Entry =>
  (state.moved.get(id)?.mine ?? state.refused.get(id)?.entry ?? state.waiting.get(id)?.entry ?? state.sending?.get(id)?.entry ?? storedAt(state, id).entry);

export const versionAt = (state: SaveState, id: string): number => storedAt(state, id).version;

const withChange = (state: SaveState, id: string, entry: Entry, base: number): SaveState => {
  const moved = state.moved.get(id);
  if (moved) return { ...state, moved: new Map(state.moved).set(id, { ...moved, mine: entry }) };
  const refused = without(state.refused, [id]);
  const isBack = !(state.sending?.has(id) ?? false) && base === storedAt(state, id).version && sameEntry(entry, storedAt(state, id).entry);
  return { ...state, refused, waiting: isBack ? without(state.waiting, [id]) : new Map(state.waiting).set(id, { entry, base }) };
};

/** Somebody typed, pasted, deleted, undid. */
export const edited = (state: SaveState, cells: Cells): SaveState => {
  let next = state;
  for (const [id, entry] of cells) next = withChange(next, id, entry, state.waiting.get(id)?.base ?? state.refused.get(id)?.base ?? storedAt(state, id).version);
  return next;
};

/** What an earlier visit left unsent is put back, upon the versions it was made upon. */
export const putBack = (state: SaveState, cells: ReadonlyMap<string, Waiting>): SaveState => {
  let next = state;
  for (const [id, { entry, base }] of cells) next = withChange(next, id, entry, base);
  return next;
};

/** Cells that the next request carries; empty: there is none to make. */
export const toSend = ({ waiting, sending }: SaveState): ReadonlyMap<string, Waiting> =>
  (sending ? new Map() : new Map([...waiting].filter(([, { entry }]) => isSendable(entry))));

export const sent = (state: SaveState): SaveState => {
  const sending = toSend(state);
  return sending.size === 0 ? state : { ...state, sending, waiting: without(state.waiting, sending.keys()) };
};

/** The server has them. */
export const saved = (state: SaveState, cells: readonly StoredCell[], at: number): SaveState => {
  const stored = new Map([...state.stored, ...knownOf(cells)]);
  const waiting = new Map([...state.waiting].flatMap(([id, { entry, base }]): [string, Waiting][] => {
    if (!state.sending?.has(id)) return [[id, { entry, base }]];
    const now = stored.get(id) ?? UNTOUCHED;
    return sameEntry(now.entry, entry) ? [] : [[id, { entry, base: now.version }]];
  }));
  return { ...state, stored, waiting, sending: null, trouble: null, word: null, failures: 0, savedAt: at };
};

/** What was being sent waits again; where it was changed since, the newer change does. */
const backInQueue = (state: SaveState): SaveState => ({ ...state, sending: null, waiting: new Map([...(state.sending ?? []), ...[...state.waiting].map(([id, { entry, base }]): [string, Waiting] => [id, { entry, base: state.sending?.get(id)?.base ?? base }])]) });

/** Nothing was stored because these cells moved; who typed the same as the other has no quarrel with him. */
export const movedBy = (state: SaveState, cells: readonly StoredCell[]): SaveState => {
  const back = backInQueue(state);
  const now = knownOf(cells);
  const moved = new Map(back.moved);
  for (const [id, { entry, version }] of now) {
    const mine = back.waiting.get(id);
    if (mine && !sameEntry(mine.entry, entry)) moved.set(id, { mine: mine.entry, theirs: entry, version, base: mine.base });
  }
  return { ...back, stored: new Map([...back.stored, ...now]), waiting: without(back.waiting, now.keys()), moved, trouble: null, word: null, failures: 0 };
};

/** The person decided about a moved cell. */
export const chosen = (state: SaveState, id: string, side: 'mine' | 'theirs'): SaveState => {
  const cell = state.moved.get(id);
  if (!cell) return state;
  const rest = { ...state, moved: without(state.moved, [id]) };
  return side === 'theirs' ? rest : { ...rest, waiting: new Map(rest.waiting).set(id, { entry: cell.mine, base: cell.version }) };
};

/** The server refused these cells and stored none; the others go again by themselves. */
export const refusedBy = (state: SaveState, messages: ReadonlyMap<string, string>): SaveState => {
  const back = backInQueue(state);
  const refused = new Map(back.refused);
  const again: string[] = [];
  for (const [id, message] of messages) {
    const sentEntry = state.sending?.get(id);
    const current = back.waiting.get(id);
    // What was changed after sending is not what was refused.
    if (!sentEntry || !current || !sameEntry(sentEntry.entry, current.entry)) continue;
    refused.set(id, { ...current, message });
    again.push(id);
  }
  return { ...back, refused, waiting: without(back.waiting, again), trouble: null, word: null, failures: 0 };
};

/** No answer, or one that takes nothing at all. */
export const failed = (state: SaveState, trouble: Trouble, word: string | null = null): SaveState =>
  ({ ...backInQueue(state), trouble, word, failures: state.failures + 1 });

const SOON_MS = 1_000;
const LATEST_MS = 30_000;

/** Milliseconds until the next attempt; null: only when something changes. */
export const delayOf = (state: SaveState): number | null => {
  if (toSend(state).size === 0 || state.trouble === 'closed' || state.trouble === 'session') return null;
  return state.failures === 0 ? SOON_MS : Math.min(LATEST_MS, SOON_MS * 2 ** state.failures);
};

/** Everything that the server does not have, as it is kept in the browser. */
export const unsent = ({ waiting, sending, moved, refused }: SaveState): ReadonlyMap<string, Waiting> => new Map<string, Waiting>([
  ...(sending ?? []),
  ...waiting,
  ...[...moved].map(([id, { mine, base }]): [string, Waiting] => [id, { entry: mine, base }]),
  ...[...refused].map(([id, { entry, base }]): [string, Waiting] => [id, { entry, base }]),
]);

export type SaveWord = 'nothing' | 'saving' | 'saved' | 'kept' | 'session' | 'closed' | 'moved' | 'attention';

/** What the line under the heading says. */
export const wordOf = (state: SaveState): SaveWord => {
  if (state.trouble === 'closed' || state.trouble === 'session') return state.trouble;
  if (state.moved.size > 0) return 'moved';
  if (state.trouble === 'network') return 'kept';
  if (state.sending || toSend(state).size > 0) return 'saving';
  if (state.refused.size > 0 || state.waiting.size > 0) return 'attention';
  return state.savedAt === null ? 'nothing' : 'saved';
};
