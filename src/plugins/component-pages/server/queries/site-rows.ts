import type { Core } from '@strapi/strapi';
import { actorFrom, matches, scopedTypes, scopeFor, type UnitRow } from '../../../units/server/public';
import type { Actor } from '../../../units/contracts';
import type { SiteHead, SiteState } from '../../contracts';
import { SITE } from '../uids';

export interface SiteRow {
  readonly documentId: string;
  readonly path: string;
  readonly title: string;
  readonly host: string | null;
  readonly state: SiteState | null;
  readonly template: string | null;
  readonly unit: Pick<UnitRow, 'documentId' | 'code' | 'name'> | null;
}

const PORTAL = '/';

/** Sites by condition, with their units. One statement and one for the units. */
export const siteRows = async (strapi: Core.Strapi, where: object = {}): Promise<readonly SiteRow[]> =>
  (await strapi.db.query(SITE).findMany({
    where, populate: { unit: { select: ['documentId', 'code', 'name'] } }, orderBy: [{ path: 'asc' }],
  } as never)) as unknown as SiteRow[];

/** What of pages a person may read or change on a site: the rule of scope, asked for an item of the site's unit. */
export const mayOn = (strapi: Core.Strapi, actor: Actor, uid: string, action: 'read' | 'create' | 'update', unit: string): boolean => {
  const type = scopedTypes(strapi).get(uid);
  const where = type ? scopeFor(actor, action, type) : false;
  return where !== false && matches(where, { unit: { documentId: unit } });
};

/** The sites whose pages this person reads, each with its unit. */
export const readableSites = async (strapi: Core.Strapi, uid: string): Promise<{ readonly actor: Actor; readonly sites: readonly SiteRow[] }> => {
  const actor = await actorFrom(strapi);
  if (actor.kind !== 'staff') return { actor, sites: [] };
  const sites = (await siteRows(strapi)).filter(({ unit }) => unit !== null && mayOn(strapi, actor, uid, 'read', unit.documentId));
  return { actor, sites };
};

/** A site as the screens name it. Sites that were there before states were kept are open. */
export const headOf = (row: SiteRow, portalUrl: string): SiteHead => ({
  documentId: row.documentId,
  path: row.path,
  title: row.title,
  host: row.host,
  url: row.host ? `https://${row.host}` : `${portalUrl}${row.path === PORTAL ? '' : row.path}`,
  state: row.state ?? 'open',
  template: row.template,
  unit: { documentId: row.unit?.documentId ?? '', code: row.unit?.code ?? '', name: row.unit?.name ?? '' },
});
