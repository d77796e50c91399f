export interface Dated {
  readonly validFrom: string | null;
  /** Exclusive. */
  readonly validTo: string | null;
  readonly legalBasis: string;
}

/** The rule in force on a day. */
export const ruleOn = <R extends Dated>(rules: readonly R[], day: string): R | undefined =>
  rules.find(({ validFrom, validTo }) => (validFrom === null || validFrom <= day) && (validTo === null || day < validTo));
