/** An address for crawlers. */
export interface SitemapEntry {
  readonly url: string;
  /** ISO instant or day of the last change; null: not known. */
  readonly changedAt: string | null;
}

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** The protocol's limit is 50,000 addresses and 50 MB a file; smaller files are made and fetched sooner. */
export const ENTRIES_PER_FILE = 10_000;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&apos;');

const line = (name: 'url' | 'sitemap', { url, changedAt }: SitemapEntry): string =>
  `<${name}><loc>${escaped(url)}</loc>${changedAt === null ? '' : `<lastmod>${escaped(changedAt)}</lastmod>`}</${name}>\n`;

/** A file of addresses (sitemaps.org). */
export const sitemapOf = (entries: readonly SitemapEntry[]): string => `${HEAD}<urlset xmlns="${NAMESPACE}">\n${entries.map((entry) => line('url', entry)).join('')}</urlset>\n`;

/** A file that names the others. */
export const sitemapIndexOf = (files: readonly SitemapEntry[]): string => `${HEAD}<sitemapindex xmlns="${NAMESPACE}">\n${files.map((file) => line('sitemap', file)).join('')}</sitemapindex>\n`;
