import { BLANK, sameEntry, type Entry } from '../grid/entry';
import type { Waiting } from './save-queue';

/** What the browser keeps of a cell; written by this program, but read back as anybody's text. */
type Kept = Readonly<Record<string, unknown>>;

export const keptForm = (cells: ReadonlyMap<string, Waiting>): Readonly<Record<string, unknown>> =>
  Object.fromEntries([...cells].map(([id, { entry, base }]) => [id, { ...entry, base }]));

const isText = (value: unknown): value is string => typeof value === 'string';

const entryIn = ({ kind, value, reason, text, message }: Kept): Entry | null => {
  if (kind === 'blank') return BLANK;
  if (kind === 'value') return isText(value) ? { kind, value } : null;
  if (kind === 'not-applicable') return isText(reason) ? { kind, reason } : null;
  return kind === 'unread' && isText(text) && isText(message) ? { kind, text, message } : null;
};

const waitingIn = (value: unknown): Waiting | null => {
  if (typeof value !== 'object' || value === null) return null;
  const kept = value as Kept;
  const entry = entryIn(kept);
  return entry !== null && Number.isInteger(kept.base) ? { entry, base: kept.base as number } : null;
};

/** Cells of kept text that the form still has and that differ from what stands there now. */
export const offered = (kept: Readonly<Record<string, unknown>>, inputs: ReadonlySet<string>, now: (id: string) => Entry): ReadonlyMap<string, Waiting> =>
  new Map(Object.entries(kept).flatMap(([id, value]): [string, Waiting][] => {
    const waiting = inputs.has(id) ? waitingIn(value) : null;
    return waiting && !sameEntry(waiting.entry, now(id)) ? [[id, waiting]] : [];
  }));
