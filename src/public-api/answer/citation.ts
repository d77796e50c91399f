import type { PortalIdentity } from './portal-identity';

export interface Cited {
  readonly title: string;
  readonly author: string | null;
  readonly source: string | null;
  /** ISO day of the first publication. */
  readonly publishedOn: string | null;
  readonly url: string;
}

/** `2023-01-19` as Vietnamese text: `19/01/2023`. */
export const vietnameseDay = (day: string): string => day.split('-').reverse().join('/');

/** The citation that a republisher needs: author, title, source, the portal's name and address (PT-6.2). */
export const citationOf = (cited: Cited, portal: PortalIdentity) => ({
  text: [
    `${cited.author ? `${cited.author}: ` : ''}“${cited.title}”`,
    ...(cited.source && cited.source !== cited.author ? [`Nguồn: ${cited.source}`] : []),
    `Đăng trên ${portal.name} (${portal.host})${cited.publishedOn === null ? '' : ` ngày ${vietnameseDay(cited.publishedOn)}`}: ${cited.url}`,
  ].join('. '),
  author: cited.author,
  source: cited.source,
  title: cited.title,
  portal: portal.name,
  host: portal.host,
  publishedOn: cited.publishedOn,
  url: cited.url,
});
