/** @import { Article, List, One, Show } from '../../../src/reader/types' */
import { at } from '../addresses.js';
import { ask } from '../api.js';
import { all, el, link, richText } from '../dom.js';
import { fact, files, picture, time, titles, trail, webLink, whole } from '../parts.js';
import { named, t } from '../words.js';

/** Others of its section, newest first. @param {Pick<Article, 'documentId' | 'category'>} item @param {string} site @param {AbortSignal} [signal] */
const related = async ({ documentId, category }, site, signal) => {
  if (!category) return null;
  /** @type {List<Article>} */
  const { data } = await ask('/articles', { site, category: category.slug, pageSize: 6, fields: 'title,canonicalUrl,firstPublishedAt', populate: 'site' }, signal);
  const others = data.filter((one) => one.documentId !== documentId);
  return others.length > 0 && el('aside.item.related', el('h2', link(at(site, `/chuyen-muc/${category.slug}`), `${t('related')}: ${category.name}`)), titles(others));
};

/** The same, of an article that stands already. @param {{ site: string, part: string }} place */
export const showBeside = async ({ site, part: slug }) => {
  /** @type {One<Article>} */
  const { data } = await ask(`/articles/by-slug/${slug}`, { site, fields: 'title', populate: 'category' });
  return related(data, site);
};

/** That it was corrected, and where else it stands. @param {Article} item */
const notices = ({ approval, changedAt, original, portalCopy }) => [
  approval && approval.revision > 1 && changedAt && el('p.notice', `${t('corrected')} `, time(changedAt), '.'),
  [original, portalCopy].map((other) => other && el('p.small', `${t('alsoAt')}: `, link(other.canonicalUrl, other.canonicalUrl))),
];

/** AR-1: section, date, title, summary, text and author, and what else the API says of an article. @type {Show} */
export const showArticle = async ({ site, part: slug, signal }) => {
  /** @type {One<Article>} */
  const { data: item } = await ask(`/articles/by-slug/${slug}`, { site }, signal);
  const { title, summary, language, category, cover, origin } = item;
  return {
    title, language, canonical: item.canonicalUrl,
    content: all(
      whole(item, { title, summary, language, above: category && trail(category.path.map(({ name }) => name)), facts: [fact('author', item.author), fact('source', item.source)] },
        notices(item),
        cover && el('figure.cover', picture(cover, '(min-width: 48rem) 44rem, 100vw', true), cover.caption && el('figcaption', cover.caption)),
        richText(item.body),
        origin !== 'original' && el('ul.facts', fact('origin', named(origin)), fact('originalItem', webLink(item.originalUrl)), fact('originalDate', item.originalDate && time(item.originalDate))),
        files('attachments', item.attachments)),
      // An article is not kept from its reader by what goes on beside it.
      await related(item, site, signal).catch(() => null)),
  };
};
