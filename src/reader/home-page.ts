import type { Core } from '@strapi/strapi';
import { readNews } from '../feeds/read-news';
import { readTree } from '../feeds/read-tree';
import { html, type Html } from '../public-page/html';
import { treeContent, type TreeLine } from '../public-page/site-tree-page';
import { dayInWords } from '../public-page/words';
import type { PortalIdentity } from '../public-api/answer/portal-identity';
import type { SiteRow } from '../public-api/reading/sites';

/** So many of the newest articles stand on a home that the server writes. */
const NEWEST = 15;

/** Readers stay on the host by which they came. */
const onThisHost = (url: string, { baseUrl }: PortalIdentity): string => (url.startsWith(`${baseUrl}/`) ? url.slice(baseUrl.length) : url);

const here = (line: TreeLine, portal: PortalIdentity): TreeLine =>
  ({ ...line, url: line.url && onThisHost(line.url, portal), children: line.children.map((child) => here(child, portal)) });

/** The home of a site for who reads without scripts: the newest articles, and all that the site consists of. */
export const homeContent = async (strapi: Core.Strapi, site: SiteRow, portal: PortalIdentity): Promise<Html> => {
  const [{ items }, parts] = await Promise.all([readNews(strapi, site.path, undefined), readTree(strapi, site, portal)]);
  return html`${treeContent(site.title, [
    { title: 'Mới đăng', lines: items.slice(0, NEWEST).map(({ title, url, publishedAt }) => ({ title: `${title} (${dayInWords(publishedAt)})`, url: onThisHost(url, portal), children: [] })) },
    ...parts.map(({ title, lines }) => ({ title, lines: lines.map((line) => here(line, portal)) })),
  ])}`;
};
