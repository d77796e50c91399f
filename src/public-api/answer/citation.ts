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
const vietnameseDay = (day: string): string => day.split('-').reverse().join('/');

/** Author and source once when they say the same. */
const voices = ({ author, source }: Cited): string | null => {
  if (author && source && author !== source) return `${author} (${source})`;
  return author ?? source;
};

/** The citation that a republisher needs: author, source, title, the portal's name and address (PT-6.2). */
export const citationOf = (cited: Cited, portal: PortalIdentity) => ({
  text: [
    voices(cited),
    `“${cited.title}”`,
    `${portal.name} (${portal.host})`,
    cited.publishedOn === null ? null : vietnameseDay(cited.publishedOn),
    cited.url,
  ].filter((part) => part !== null).join(', '),
  author: cited.author,
  source: cited.source,
  title: cited.title,
  portal: portal.name,
  host: portal.host,
  publishedOn: cited.publishedOn,
  url: cited.url,
});
