import type { Item } from './items';

/** Business time from one act on an item to the next: the whole way fits into a working day. */
const BETWEEN_STEPS = 70 * 60 * 1000;

/** Something with a past: an item, a request. */
export interface Timed {
  readonly key: string;
  readonly at: string;
  readonly steps: readonly { readonly act: string; readonly by: string; readonly at?: string }[];
}

/** One moment of the demo's past: something is begun (`step` is null) or somebody acts on it. */
export interface Moment<Row extends Timed = Item> {
  readonly at: Date;
  readonly row: Row;
  readonly step: Row['steps'][number] | null;
}

const momentsOf = <Row extends Timed>(row: Row): Moment<Row>[] => {
  let at = new Date(row.at);
  return [{ at, row, step: null }, ...row.steps.map((step) => {
    const next = step.at === undefined ? new Date(at.getTime() + BETWEEN_STEPS) : new Date(step.at);
    if (!(next > at)) throw new Error(`Demo data: ${row.key}: ${step.act} by ${step.by} is not after the step before it`);
    at = next;
    return { at, row, step };
  })];
};

/** Everything that happens to all of them, in the order of time, so that clock and ledger only go forward. */
export const timeline = <Row extends Timed>(rows: readonly Row[]): Moment<Row>[] =>
  rows.flatMap(momentsOf).sort((a, b) => a.at.getTime() - b.at.getTime());
