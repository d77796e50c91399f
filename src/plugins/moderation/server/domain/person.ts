import type { Holder, RoleKey, SystemKey } from '../../contracts';

export type UserId = number;

/** The part of an assignment that moderation looks at. */
export interface ReviewGrant {
  role: RoleKey;
  system: SystemKey;
  /** The reach, resolved to documentIds of units. */
  unitIds: readonly string[];
  /** Empty: every category. */
  categories: readonly string[];
}

export interface Person {
  userId: UserId;
  /** The person for whom this one acts by delegation. */
  actingFor: UserId | null;
  superAdmin: boolean;
  grants: readonly ReviewGrant[];
}

/** Where a document belongs, as far as duties depend on it. */
export interface Place {
  unit: string;
  system: SystemKey;
  /** null: the document has none yet; undefined: documents of its type have no categories. */
  category?: string | null | undefined;
}

/** True when one of the person's assignments gives this role in this system over the document's unit and category. */
export const holds = (person: Person, holder: Holder, place: Place): boolean =>
  person.grants.some(
    (grant) =>
      grant.role === holder.role &&
      grant.system === holder.system &&
      grant.unitIds.includes(place.unit) &&
      (grant.categories.length === 0 || place.category === undefined || grant.categories.includes(place.category ?? '')),
  );

const AUTHOR_ROLES: readonly RoleKey[] = ['author', 'unit-reviewer'];

/** True for those who write and answer for the unit's texts; the portal's own offices are not the author's unit. */
export const belongsToAuthorUnit = (person: Person, place: Place): boolean =>
  AUTHOR_ROLES.some((role) => holds(person, { role, system: place.system }, place));

/** Everybody behind an act: a rule that binds somebody binds him through a delegate too. */
export const behind = (person: Person): readonly UserId[] =>
  person.actingFor === null ? [person.userId] : [person.userId, person.actingFor];
