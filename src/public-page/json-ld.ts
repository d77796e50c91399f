import type { ArticleAnswer } from './public-item';

/** Text of a script element: nothing in it ends the element or begins a comment. */
const inScript = (value: object): string => JSON.stringify(value).replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');

const whole = (address: string, base: string): string => new URL(address, `${base}/`).href;

/** An article in the words of schema.org, as the text of a script element (JSON-LD). */
export const articleJsonLd = ({ title, summary, language, author, firstPublishedAt, changedAt, canonicalUrl, category, cover, site, citation, originalUrl, unit }: ArticleAnswer): string => {
  const home = site?.url ?? new URL(canonicalUrl).origin;
  const publisher = { '@type': 'GovernmentOrganization', name: site?.title ?? citation.portal, url: home };
  return inScript({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: title,
    ...(summary ? { description: summary } : {}),
    inLanguage: language,
    url: canonicalUrl,
    mainEntityOfPage: canonicalUrl,
    ...(firstPublishedAt ? { datePublished: firstPublishedAt } : {}),
    ...(changedAt ? { dateModified: changedAt } : {}),
    author: author ? { '@type': 'Person', name: author } : unit ? { '@type': 'GovernmentOrganization', name: unit.name } : publisher,
    publisher,
    ...(category ? { articleSection: category.path.map(({ name }) => name) } : {}),
    ...(cover ? { image: cover.variants.map(({ url }) => whole(url, home)) } : {}),
    ...(originalUrl ? { isBasedOn: originalUrl } : {}),
  });
};
