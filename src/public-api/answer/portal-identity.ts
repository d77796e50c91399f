/** Settings of config/portal.ts. */
export interface PortalConfig {
  /** Used while the site `/` has no title of its own. */
  readonly name: string;
  /** Used while the site `/` has no host of its own. */
  readonly url: string;
  /** `{slug}`, `{documentId}` and, for pages, `{path}` (without its first slash) are filled in. */
  readonly paths: Readonly<Record<'article' | 'legal-document' | 'info-entry' | 'page', string>>;
}

export interface SiteFacts {
  readonly path: string;
  readonly host: string | null;
  readonly title: string;
}

/** The portal as it is named in citations and links (PT-3.4): data of its site, else settings. */
export interface PortalIdentity {
  readonly name: string;
  readonly host: string;
  /** Without a slash at the end. */
  readonly baseUrl: string;
}

const trimmed = (url: string): string => url.replace(/\/+$/, '');

export const portalIdentity = (root: SiteFacts | null, config: PortalConfig, servedAt: string): PortalIdentity => {
  const baseUrl = root?.host ? `https://${root.host}` : trimmed(config.url || servedAt);
  const host = new URL(baseUrl).host;
  return { name: root?.title || config.name || host, host, baseUrl };
};

/** Address of a site: its own host, else its path on the portal. */
export const siteUrl = (site: SiteFacts, portal: PortalIdentity): string =>
  site.host ? `https://${site.host}` : portal.baseUrl + (site.path === '/' ? '' : site.path);

/** Canonical link of an item: the site's address and the frontend's path for its kind, `{slug}` and `{documentId}` filled in. */
export const canonicalUrl = (base: string, pattern: string, item: { readonly documentId: string; readonly slug?: string | null }): string =>
  base + pattern.replaceAll('{slug}', item.slug ?? item.documentId).replaceAll('{documentId}', item.documentId);
