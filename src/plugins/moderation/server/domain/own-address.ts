/** A site as links name it. */
export interface SiteAddress { readonly documentId: string; readonly path: string; readonly host: string | null }

/** The frontend's addresses by kind, with `{slug}` or `{documentId}`; config/portal.ts. */
export type PagePatterns = Readonly<Record<string, string>>;

export type OwnAddress =
  | { readonly kind: 'upload'; readonly name: string }
  | { readonly kind: 'site' }
  | { readonly kind: 'page'; readonly of: string; readonly by: 'slug' | 'documentId'; readonly value: string; readonly site: string };

const PLACEHOLDER = /\{(slug|documentId)\}/;

const byPattern = (rest: string, patterns: PagePatterns, site: string): OwnAddress | null => {
  for (const [of, pattern] of Object.entries(patterns)) {
    const by = PLACEHOLDER.exec(pattern)?.[1] as 'slug' | 'documentId' | undefined;
    const [start = '', end = ''] = pattern.split(PLACEHOLDER).filter((_, index) => index !== 1);
    if (by === undefined || !rest.startsWith(start) || !rest.endsWith(end)) continue;
    const value = rest.slice(start.length, rest.length - end.length);
    if (/^[A-Za-z0-9-]+$/.test(value)) return { kind: 'page', of, by, value, site };
  }
  return null;
};

const decoded = (path: string): string => {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
};

/**
 * What an address of ours names; null for an address elsewhere and for a path that frontends may serve without us.
 * @param address as written in a text: from the root (`/huyen-ba-be/bai-viet/x`) or with a host of ours
 */
export const ownAddress = (address: string, sites: readonly SiteAddress[], patterns: PagePatterns): OwnAddress | null => {
  const [, host, rawPath = '/'] = /^(?:https?:\/\/([^/?#]+))?(\/[^?#]*)?/i.exec(address) ?? [];
  const root = sites.find(({ path }) => path === '/');
  const named = host === undefined ? root : sites.find((site) => site.host === host.toLowerCase());
  if (named === undefined) return null;
  const path = decoded(rawPath).replace(/\/+$/, '') || '/';
  const upload = /^\/uploads\/([^/]+)$/.exec(path)?.[1];
  if (upload !== undefined) return { kind: 'upload', name: upload };
  const below = named.path === '/' ? sites.find((site) => site.path !== '/' && (path === site.path || path.startsWith(`${site.path}/`))) : undefined;
  const site = below ?? named;
  const rest = below === undefined ? path : path.slice(below.path.length) || '/';
  return rest === '/' ? { kind: 'site' } : byPattern(rest, patterns, site.documentId);
};
