import type { Core } from '@strapi/strapi';
import { today } from '../../../platform/server/public';
import type { Actor, Grant } from '../../contracts';
import type { UnitTree } from '../domain/tree';
import { loadPerson, type AssignmentRow } from '../queries/load-assignments';
import { currentTree } from './current-tree';
import { oncePerRequest } from './request-memo';

export interface StaffUser {
  readonly id: number;
  readonly roles?: readonly { readonly code?: string }[];
}

const SUPER_ADMIN = 'strapi-super-admin';

interface KnownStaff {
  readonly actor: Actor;
  readonly facts: unknown;
}

/** Asked once per request, and again after what it knows has changed (`forgetMemo`): the next request sees every change. */
const known = (strapi: Core.Strapi, user: StaffUser): Promise<KnownStaff> =>
  oncePerRequest<KnownStaff>(strapi, `staff ${user.id}`, async () => {
    const [tree, { assignments, facts }] = await Promise.all([
      currentTree(strapi),
      loadPerson(strapi, today(), user.id),
    ]);
    const roles = user.roles ?? (await rolesOf(strapi, user.id));
    return {
      facts,
      actor: {
        kind: 'staff',
        userId: user.id,
        superAdmin: roles.some((role) => role.code === SUPER_ADMIN),
        grants: assignments.flatMap((assignment) => grantOf(assignment, tree) ?? []),
      },
    };
  });

/** A member of staff with the assignments in force on the business date, their reach resolved. */
export const staffActor = async (strapi: Core.Strapi, user: StaffUser): Promise<Actor> => (await known(strapi, user)).actor;

/** What `registerPersonFacts` asked of him, as the database says it; null when it knows nothing. */
export const personFacts = async (strapi: Core.Strapi, user: StaffUser): Promise<unknown> => (await known(strapi, user)).facts;

/** An assignment as a grant; undefined when its unit is closed or not yet in force. */
export function grantOf(assignment: AssignmentRow, tree: UnitTree): Grant | undefined {
  const unitIds = tree.covered(assignment.unit, assignment.reach);
  if (unitIds.length === 0) return undefined;
  return {
    assignmentId: assignment.id,
    role: assignment.role,
    system: assignment.system,
    reach: assignment.reach,
    unit: assignment.unit,
    unitIds,
    orphanIds: assignment.reach === 'province' ? tree.orphans : [],
    programme: assignment.programme,
    fields: assignment.fields,
    categories: assignment.categories,
  };
}

async function rolesOf(strapi: Core.Strapi, userId: number): Promise<readonly { code: string }[]> {
  const user = await strapi.db
    .query('admin::user')
    .findOne({ where: { id: userId }, populate: { roles: { select: ['code'] } } });
  return (user?.roles ?? []) as { code: string }[];
}
