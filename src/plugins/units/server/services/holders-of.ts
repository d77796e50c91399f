import type { Core } from '@strapi/strapi';
import { today } from '../../../platform/server/public';
import type { Grant, UnitId } from '../../contracts';
import { loadHolders, type HolderRow, type Office } from '../queries/load-holders';
import { currentTree } from './current-tree';
import { oncePerRequest } from './request-memo';
import { grantOf } from './staff-actor';

/** A person who holds a function today. */
export interface Holder {
  readonly userId: number;
  readonly email: string;
  readonly name: string;
  readonly superAdmin: boolean;
  readonly grant: Grant;
}

/**
 * The living holders of functions: active account, assignment in force on the business date, unit in force.
 * Without `offices`, of every function; with `unit`, those whose reach covers it.
 */
export async function holdersOf(
  strapi: Core.Strapi,
  { offices, unit }: { readonly offices?: readonly Office[]; readonly unit?: string },
): Promise<readonly Holder[]> {
  const wanted = offices?.map(({ role, system }) => ({ role, system }));
  const holders = await oncePerRequest(strapi, `holders ${today()} ${JSON.stringify(wanted ?? 'all')}`, () => serving(strapi, wanted));
  return unit === undefined ? holders : holders.filter(({ grant }) => grant.unitIds.includes(unit as UnitId));
}

const serving = async (strapi: Core.Strapi, offices: readonly Office[] | undefined): Promise<readonly Holder[]> => {
  const [tree, rows] = await Promise.all([currentTree(strapi), loadHolders(strapi, today(), offices)]);
  return rows.flatMap((row) => {
    const grant = grantOf(row, tree);
    return grant ? [{ userId: row.userId, email: row.email, name: nameOf(row), superAdmin: row.superAdmin, grant }] : [];
  });
};

/** Vietnamese order: family name first. */
const nameOf = (user: Pick<HolderRow, 'email' | 'firstname' | 'lastname'>): string =>
  [user.firstname, user.lastname].filter(Boolean).join(' ') || user.email;
