import type { Item, Step } from './items';

/** Business time from one act on an item to the next: the whole way fits into a working day. */
const BETWEEN_STEPS = 70 * 60 * 1000;

/** One moment of the demo's past: an item is begun (`step` is null) or somebody acts on it. */
export interface Moment<Row extends Item = Item> {
  readonly at: Date;
  readonly row: Row;
  readonly step: Step | null;
}

const momentsOf = <Row extends Item>(row: Row): Moment<Row>[] => {
  let at = new Date(row.at);
  return [{ at, row, step: null }, ...row.steps.map((step) => {
    const next = step.at === undefined ? new Date(at.getTime() + BETWEEN_STEPS) : new Date(step.at);
    if (!(next > at)) throw new Error(`Demo data: ${row.key}: ${step.act} by ${step.by} is not after the step before it`);
    at = next;
    return { at, row, step };
  })];
};

/** Everything that happens to all items, in the order of time, so that clock and ledger only go forward. */
export const timeline = <Row extends Item>(rows: readonly Row[]): Moment<Row>[] =>
  rows.flatMap(momentsOf).sort((a, b) => a.at.getTime() - b.at.getTime());
