import type { ImportLine } from '../../../contracts';

/** A line with its place in the file; the heading is line 1. */
export interface NumberedLine extends ImportLine {
  readonly line: number;
}

/** What a source of lines hands over at once; `fault`: the file cannot be read on from here. */
export interface LineBatch {
  readonly lines: readonly NumberedLine[];
  /** Lines that have not the columns of the heading. */
  readonly misshapen: readonly { readonly line: number; readonly message: string }[];
  readonly broken: { readonly line: number; readonly message: string } | null;
}

export type LineSource = AsyncIterable<LineBatch>;

const AT_ONCE = 1000;

const numberedLine = ({ programme, template, period, unit, row, column, value, reason }: ImportLine, line: number): NumberedLine =>
  ({ programme, template, period, unit, row, column, value, reason: reason ?? null, line });

const whole = (lines: readonly NumberedLine[]): LineBatch => ({ lines, misshapen: [], broken: null });

function* batches(lines: Iterable<ImportLine>, first: number): Generator<LineBatch> {
  let batch: NumberedLine[] = [];
  let line = first;
  for (const each of lines) {
    batch.push(numberedLine(each, line));
    line += 1;
    if (batch.length < AT_ONCE) continue;
    yield whole(batch);
    batch = [];
  }
  if (batch.length > 0) yield whole(batch);
}

/** Lines that are there already, or come one by one, as a source; numbered from `first`. */
export async function* numbered(lines: Iterable<ImportLine> | AsyncIterable<ImportLine>, first = 1): LineSource {
  // Waiting for each line of a million costs as much as checking it.
  if (Symbol.iterator in lines) {
    yield* batches(lines, first);
    return;
  }
  let batch: NumberedLine[] = [];
  let line = first;
  for await (const each of lines) {
    batch.push(numberedLine(each, line));
    line += 1;
    if (batch.length < AT_ONCE) continue;
    yield whole(batch);
    batch = [];
  }
  if (batch.length > 0) yield whole(batch);
}
