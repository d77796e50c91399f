export const VALIDITY_STATES = ['in-force', 'not-yet', 'replaced', 'expired', 'unknown'] as const;
export type ValidityState = (typeof VALIDITY_STATES)[number];

export interface ValidityFacts {
  readonly effectiveFrom: string | null;
  /** Exclusive: the first day on which it no longer holds. */
  readonly effectiveTo: string | null;
  /** First days of effect of the documents that replace it. */
  readonly replacedFrom: readonly (string | null)[];
}

/** State of a legal document on a day (ISO, Asia/Ho_Chi_Minh). An end wins over a beginning, a replacement over being in force. */
export const validityOn = (facts: ValidityFacts, on: string): ValidityState => {
  if (facts.effectiveTo !== null && facts.effectiveTo <= on) return 'expired';
  if (facts.effectiveFrom !== null && facts.effectiveFrom > on) return 'not-yet';
  if (facts.replacedFrom.some((from) => from !== null && from <= on)) return 'replaced';
  return facts.effectiveFrom === null ? 'unknown' : 'in-force';
};
