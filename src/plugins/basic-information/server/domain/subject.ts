/** What the default needs to know of a unit. */
export interface SubjectUnit {
  readonly code: string;
  readonly kind: 'province' | 'district' | 'commune' | 'department' | 'organisation' | 'person';
  /** Units above, nearest first. */
  readonly above: readonly SubjectUnit[];
}

const TERRITORIES: ReadonlySet<string> = new Set(['province', 'district', 'commune']);

/**
 * Code of the unit that a figure is about: the one it names; else the territory that its owner speaks for. A department
 * or organisation of the province speaks of the province, an office of a district of that district, a person of himself.
 */
export const subjectOf = (named: string | null, owner: SubjectUnit): string => {
  if (named !== null && named !== '') return named;
  if (TERRITORIES.has(owner.kind) || owner.kind === 'person') return owner.code;
  return owner.above.find(({ kind }) => TERRITORIES.has(kind))?.code ?? owner.code;
};
