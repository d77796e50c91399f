/** From `from` (inclusive) until before `to` (null: still). ISO days. */
export interface ResponsibleTerm {
  readonly name: string;
  readonly position: string;
  readonly from: string;
  readonly to: string | null;
}

/** Who answered for a site on a day; null when nobody did. Terms do not overlap (src/content-rules/types/profile.ts). */
export const responsibleOn = <T extends ResponsibleTerm>(terms: readonly T[], day: string): T | null =>
  terms.find(({ from, to }) => from <= day && (to === null || day < to)) ?? null;
