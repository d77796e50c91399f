import type { Core } from '@strapi/strapi';
import { today } from '../../../platform/server/public';
import { fileOfAssignments, forbidden, listAssignments, managingGrants, mayAssign } from '../../../units/server/public';
import type { Actor, AssignmentView, RoleKey, SystemKey, UnitId } from '../../../units/contracts';
import type { RegisterLine, RegisterState } from '../../contracts';
import { registerState } from '../domain/register-state';

export interface RegisterFilter {
  readonly search: string;
  readonly state: RegisterState | 'all';
  readonly system?: SystemKey | undefined;
  readonly role?: RoleKey | undefined;
  readonly unit?: UnitId | undefined;
  readonly programme?: string | undefined;
}

/** Everybody's for the super admin; else what is given and ended in the units, systems and programmes of the reader's care. */
const seenBy = (actor: Actor) => {
  if (actor.kind !== 'staff') throw forbidden();
  const managing = managingGrants(actor.grants);
  if (!actor.superAdmin && managing.length === 0) throw forbidden();
  return actor.superAdmin ? null : managing;
};

const lineOf = (actor: Actor, day: string, documents: ReadonlyMap<string, RegisterLine['document']>) =>
  ({ documentId, user, unit, system, role, reach, programme, from, to, decisionNumber, decisionDate, endDecisionNumber, endDecisionDate }: AssignmentView): RegisterLine => {
    const state = registerState({ from, to }, day);
    return {
      assignment: documentId,
      person: { id: user.id, name: user.name, email: user.email, active: user.isActive },
      unit, system, role, reach, programme, from, to, decisionNumber, decisionDate, endDecisionNumber, endDecisionDate,
      document: documents.get(documentId) ?? null, state,
      mayHandOver: state === 'serving' && mayAssign(actor, { userId: user.id, role, system, reach, programme, unit: unit.documentId as UnitId }),
    };
  };

/** PR-5.4: the register of officers, ended ones included, as one reader sees it. @throws AppError 403 for who looks after nobody */
export const listRegister = async (strapi: Core.Strapi, actor: Actor, { search, state, system, role, unit, programme }: RegisterFilter): Promise<readonly RegisterLine[]> => {
  const seen = seenBy(actor);
  const day = today();
  const rows = await listAssignments(strapi, { day, state: 'all', search, seen, ...(system && { system }), ...(role && { role }), ...(unit && { unit }) });
  const documents = new Map((await fileOfAssignments(strapi)).filter(({ field }) => field === 'document').map(({ assignment, id, name }) => [assignment, { id, name }]));
  return rows.filter((row) => programme === undefined || row.programme === programme).map(lineOf(actor, day, documents))
    .filter((line) => state === 'all' || line.state === state);
};
