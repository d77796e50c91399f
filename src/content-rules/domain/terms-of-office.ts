/** From a day (inclusive) until before another (null: still). ISO days. */
export interface Term {
  readonly from: string | null;
  readonly to: string | null;
}

/** Place of the first term that ends before it begins; -1 when none does. */
export const emptyTerm = (terms: readonly Term[]): number => terms.findIndex(({ from, to }) => from !== null && to !== null && to <= from);

/** Place of the first term that begins while another runs; -1 when at each day at most one does. */
export const overlappingTerm = (terms: readonly Term[]): number =>
  terms.findIndex((one, at) => one.from !== null && terms.some((other, place) =>
    place !== at && other.from !== null && other.from <= (one.from ?? '') && (other.from < (one.from ?? '') || place < at)
    && (other.to === null || other.to > (one.from ?? ''))));
