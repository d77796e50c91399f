import type { Core } from '@strapi/strapi';
import { today } from '../../../platform/server/public';
import { currentTree } from '../../../units/server/public';
import type { UnitId } from '../../../units/contracts';
import { delegatedUnits, type Delegation } from '../domain/delegations';
import { CATEGORY, DELEGATION, PORTAL, SITE } from '../uids';

interface Row {
  readonly documentId: string;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly unit: { readonly documentId: string } | null;
  readonly category: { readonly documentId: string } | null;
}

export type StoredDelegation = Delegation & { readonly documentId: string };

/** Delegations of a section; of every section without one. What names no section gives nothing. */
export const delegationsOf = async (strapi: Core.Strapi, category?: string): Promise<readonly StoredDelegation[]> => {
  const rows = (await strapi.db.query(DELEGATION).findMany({
    where: category === undefined ? {} : { category: { documentId: category } },
    select: ['documentId', 'validFrom', 'validTo'],
    populate: { unit: { select: ['documentId'] }, category: { select: ['documentId'] } },
  } as never)) as unknown as Row[];
  return rows.flatMap(({ documentId, validFrom, validTo, unit, category: section }) =>
    (unit && section ? [{ documentId, unit: unit.documentId, category: section.documentId, from: validFrom, to: validTo }] : []));
};

interface Branch { readonly documentId: string; readonly parent: { readonly documentId: string } | null }

/** A section and those above it, from itself upwards: readers find what stands in a section in all of them. */
const lineOf = async (strapi: Core.Strapi, category: string): Promise<readonly string[]> => {
  const rows = (await strapi.db.query(CATEGORY).findMany({ select: ['documentId'], populate: { parent: { select: ['documentId'] } } } as never)) as unknown as Branch[];
  const parents = new Map(rows.map(({ documentId, parent }) => [documentId, parent?.documentId ?? null]));
  const line: string[] = [];
  for (let at: string | null = category; at !== null && !line.includes(at); at = parents.get(at) ?? null) line.push(at);
  return line;
};

/** The units to which a section is given today, by itself or with the nearest one above it; a delegation ends with its unit. */
export const unitsOfSection = async (strapi: Core.Strapi, category: string): Promise<readonly string[]> => {
  const all = await delegationsOf(strapi);
  if (all.length === 0) return [];
  const tree = await currentTree(strapi);
  for (const section of await lineOf(strapi, category)) {
    const units = delegatedUnits(all, section, today()).filter((unit) => tree.inForce(unit as UnitId));
    if (units.length > 0) return units;
  }
  return [];
};

/** The unit that owns the portal's site; null while there is none. */
export const portalUnit = async (strapi: Core.Strapi): Promise<string | null> => {
  const site = (await strapi.db.query(SITE).findOne({ where: { path: PORTAL }, select: ['id'], populate: { unit: { select: ['documentId'] } } } as never)) as unknown as
    { unit: { documentId: string } | null } | null;
  return site?.unit?.documentId ?? null;
};
