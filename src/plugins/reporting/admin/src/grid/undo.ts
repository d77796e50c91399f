import { sameEntry, type Entry } from './entry';

export interface Change {
  readonly id: string;
  readonly before: Entry;
  readonly after: Entry;
}

interface Step {
  readonly changes: readonly Change[];
  /** Typing in one cell is one step until the cell is left. */
  readonly group: string | null;
}

/** What can be undone and done again. */
export interface History {
  readonly past: readonly Step[];
  readonly future: readonly Step[];
}

export const NO_HISTORY: History = { past: [], future: [] };
const LONGEST = 200;

const real = (changes: readonly Change[]): readonly Change[] => changes.filter(({ before, after }) => !sameEntry(before, after));

/** Later changes of a cell on top of earlier ones. */
const joined = (earlier: readonly Change[], later: readonly Change[]): readonly Change[] => {
  const all = new Map(earlier.map((change) => [change.id, change]));
  for (const change of later) all.set(change.id, { ...change, before: all.get(change.id)?.before ?? change.before });
  return [...all.values()];
};

/** Notes what was changed; changes of the same `group` right after one another become one step. */
export const recorded = (history: History, changes: readonly Change[], group: string | null = null): History => {
  const last = history.past.at(-1);
  if (group !== null && last?.group === group) {
    const together = real(joined(last.changes, changes));
    return { past: [...history.past.slice(0, -1), ...(together.length > 0 ? [{ changes: together, group }] : [])], future: [] };
  }
  const made = real(changes);
  return made.length === 0 ? history : { past: [...history.past, { changes: made, group }].slice(-LONGEST), future: [] };
};

/** The step that was being typed is finished. */
export const settled = (history: History): History => {
  const last = history.past.at(-1);
  return last && last.group !== null ? { ...history, past: [...history.past.slice(0, -1), { ...last, group: null }] } : history;
};

export interface Rewound {
  readonly history: History;
  readonly entries: ReadonlyMap<string, Entry>;
  /** Cell to go to. */
  readonly first: string;
}

const rewound = (history: History, changes: readonly Change[], side: 'before' | 'after'): Rewound => ({
  history, entries: new Map(changes.map((change) => [change.id, change[side]])), first: changes[0]?.id ?? '',
});

/** What an undo puts back; null when there is nothing to undo. */
export const undone = ({ past, future }: History): Rewound | null => {
  const last = past.at(-1);
  return last ? rewound({ past: past.slice(0, -1), future: [...future, { ...last, group: null }] }, last.changes, 'before') : null;
};

export const redone = ({ past, future }: History): Rewound | null => {
  const next = future.at(-1);
  return next ? rewound({ past: [...past, next], future: future.slice(0, -1) }, next.changes, 'after') : null;
};
