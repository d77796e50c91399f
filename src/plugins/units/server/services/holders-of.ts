import type { Core } from '@strapi/strapi';
import { today } from '../../../platform/server/public';
import type { Grant, RoleKey, SystemKey, UnitId } from '../../contracts';
import { reader } from '../queries/connection';
import { loadAssignments } from '../queries/load-assignments';
import { currentTree } from './current-tree';
import { grantOf } from './staff-actor';

/** A person who holds a function today. */
export interface Holder {
  readonly userId: number;
  readonly email: string;
  readonly name: string;
  readonly grant: Grant;
}

/**
 * The living holders of a function: active account, assignment in force on the business date, unit in force.
 * With `unit`, those whose reach covers it; with `ownUnit`, those who sit in it.
 */
export async function holdersOf(
  strapi: Core.Strapi,
  query: { readonly role?: RoleKey; readonly system?: SystemKey; readonly unit?: string; readonly ownUnit?: string },
): Promise<readonly Holder[]> {
  const { role, system, unit, ownUnit } = query;
  const [tree, assignments] = await Promise.all([
    currentTree(strapi),
    loadAssignments(strapi, { day: today(), role, system }),
  ]);
  const grants = assignments.flatMap((each) => {
    const grant = grantOf(each, tree);
    const fits = grant && (unit === undefined || grant.unitIds.includes(unit as UnitId)) && (ownUnit === undefined || grant.unit === ownUnit);
    return fits ? [{ userId: each.userId, grant }] : [];
  });
  if (grants.length === 0) return [];
  const users = (await reader(strapi)
    .from('admin_users')
    .whereIn('id', [...new Set(grants.map((each) => each.userId))])
    .where({ is_active: true })
    .select('id', 'email', 'firstname', 'lastname')) as { id: number; email: string; firstname: string | null; lastname: string | null }[];
  const byId = new Map(users.map((user) => [user.id, user]));
  return grants.flatMap(({ userId, grant }) => {
    const user = byId.get(userId);
    return user ? [{ userId, email: user.email, name: nameOf(user), grant }] : [];
  });
}

/** Vietnamese order: family name first. */
const nameOf = (user: { email: string; firstname: string | null; lastname: string | null }): string =>
  [user.firstname, user.lastname].filter(Boolean).join(' ') || user.email;
