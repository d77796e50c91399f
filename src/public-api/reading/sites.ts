import type { Core } from '@strapi/strapi';
import { keptPart } from '../../read-cache/reads/keep-parts';
import { portalIdentity, siteUrl, type PortalConfig, type PortalIdentity, type SiteFacts } from '../answer/portal-identity';
import { rowsOf } from './rows';
import type { NamedUnit } from './units';

export const SITE = 'plugin::component-pages.site';

export interface SiteRow extends SiteFacts {
  readonly id: number;
  readonly documentId: string;
  readonly state?: 'preparing' | 'open' | 'closed' | null;
  readonly template?: string | null;
  readonly emcCode?: string | null;
  readonly emcScriptUrl?: string | null;
  readonly emcEnabled?: boolean | null;
  readonly unit?: NamedUnit | null;
}

export const portalConfig = (strapi: Core.Strapi): PortalConfig => strapi.config.get('portal');

/** How the portal names itself. @param root its own site; null while there is none that readers see */
export const identityFrom = (strapi: Core.Strapi, root: SiteRow | null): PortalIdentity =>
  portalIdentity(root, portalConfig(strapi), strapi.config.get('server.absoluteUrl', 'http://localhost'));

/** A site in preparation is nobody's business outside. */
export const SHOWN_SITES = { $or: [{ state: { $ne: 'preparing' } }, { state: { $null: true } }] };

/** The portal's own site and the wanted one, in one statement. */
export const siteAndPortal = (strapi: Core.Strapi, path: string): Promise<{ site: SiteRow | null; portal: PortalIdentity }> => keptPart(`site:${path}`, async () => {
  const sites = await rowsOf<SiteRow>(strapi, SITE, { where: { path: { $in: ['/', path] }, ...SHOWN_SITES } });
  const at = (wanted: string) => sites.find((site) => site.path === wanted) ?? null;
  return { site: at(path), portal: identityFrom(strapi, at('/')) };
});

export const portalOf = async (strapi: Core.Strapi): Promise<PortalIdentity> => (await siteAndPortal(strapi, '/')).portal;

/** Every site that the public sees, by documentId, and the portal. One statement. */
export const shownSites = async (strapi: Core.Strapi): Promise<{ sites: ReadonlyMap<string, SiteRow>; portal: PortalIdentity }> => {
  const rows = await rowsOf<SiteRow>(strapi, SITE, { select: ['documentId', 'path', 'host', 'title'], where: SHOWN_SITES });
  return { sites: new Map(rows.map((row) => [row.documentId, row])), portal: identityFrom(strapi, rows.find(({ path }) => path === '/') ?? null) };
};

/** Address of a page of a site: the site's own and the frontend's path for pages. */
export const pageUrl = (strapi: Core.Strapi, site: SiteRow, portal: PortalIdentity, path: string): string =>
  siteUrl(site, portal) + portalConfig(strapi).paths.page.replaceAll('{path}', path.slice(1));

/** A site as other things name it. */
export const siteReference = (site: SiteRow, portal: PortalIdentity) => ({
  documentId: site.documentId,
  path: site.path,
  title: site.title,
  url: siteUrl(site, portal),
});
