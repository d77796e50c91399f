import type { Holder, Workflow } from '../../../moderation/contracts';
import { belongsToAuthorUnit, holds, type CaseRow, type ModeratedType, type Person, type Place } from '../../../moderation/server/public';

/** Where a case stands, as far as duties depend on it. */
export const placeOfCase = (type: ModeratedType, { unit, system, category }: CaseRow): Place =>
  ({ unit, system, category: type.categories === null ? undefined : category });

/** The portal's own offices: who passes last, and who else carries a publication out. */
export const officesOf = ({ stages, publishers }: Workflow): readonly Holder[] => {
  const last = stages.at(-1);
  return [...(last === undefined ? [] : [last]), ...publishers];
};

export const holdsOffice = (person: Person, workflow: Workflow, place: Place): boolean =>
  !person.superAdmin && officesOf(workflow).some((holder) => holds(person, holder, place));

/** Who may bring a change of the original to the portal: the unit whose text it is, and the portal's offices. */
export const mayTake = (person: Person, workflow: Workflow, place: Place): boolean =>
  !person.superAdmin && (belongsToAuthorUnit(person, place) || holdsOffice(person, workflow, place));
