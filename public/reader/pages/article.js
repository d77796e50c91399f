/** @import { Article, File, One, Show } from '#types' */
import { at } from '../addresses.js';
import { ask } from '../api.js';
import { all, el, link, richText } from '../dom.js';
import { fact, ofSection, picture, time, titles, trail } from '../parts.js';
import { dayInWords, named, sizeInWords, t } from '../words.js';

/** @param {Pick<Article, 'documentId' | 'category'>} item @param {string} site @param {AbortSignal} [signal] */
const related = async ({ documentId, category }, site, signal) => {
  if (!category) return null;
  const { data } = await ofSection(site, category.slug, signal);
  const others = data.filter((one) => one.documentId !== documentId);
  return others.length > 0 && el('aside.item.related', el('h2', link(at(site, `/chuyen-muc/${category.slug}`), `${t('related')}: ${category.name}`)), titles(others));
};

/** The same, of an article that stands already. @param {{ site: string, part: string }} place */
export const showBeside = async ({ site, part: slug }) => {
  /** @type {One<Article>} */
  const { data } = await ask(`/articles/by-slug/${slug}`, { site, fields: 'title', populate: 'category' });
  return related(data, site);
};

/** @param {File} file */
const fileLink = ({ url, name, bytes, signature }) => [link(url, name), el('span.small', ` (${sizeInWords(bytes)}${signature === 'present' ? `, ${t('signed')}` : ''})`)];

/** AR-1: section, date, title, summary, text and author, and what else the API says of it. Classes are those of the same page as the server writes it. @param {Article} item */
const whole = ({ title, summary, body, language, category, cover, author, source, unit, firstPublishedAt, changedAt, origin, originalUrl, originalDate, attachments, citation, approval, original, portalCopy }) => el('article.item', { lang: language },
  el('header', category && trail(category.path.map(({ name }) => name)), el('h1', title),
    el('ul.facts', firstPublishedAt && fact('published', time(firstPublishedAt)), fact('author', author), fact('source', source), fact('unit', unit?.name)),
    summary && el('p.summary', summary)),
  approval && approval.revision > 1 && changedAt && el('p.notice', t('corrected'), ' ', time(changedAt), '.'),
  cover && el('figure.cover', picture(cover, '(min-width: 48rem) 44rem, 100vw', true), cover.caption && el('figcaption', cover.caption)),
  richText(body),
  origin !== 'original' && el('ul.facts', fact('origin', named(origin)), fact('originalItem', originalUrl && link(originalUrl, originalUrl)), fact('originalDate', originalDate && dayInWords(originalDate))),
  attachments.length > 0 && el('section.files', el('h2', t('attachments')), el('ul', attachments.map((file) => el('li', fileLink(file))))),
  el('footer.about', el('h2', t('cite')), el('p', citation.text),
    [original, portalCopy].map((other) => other && el('p', t('alsoAt'), ': ', link(other.canonicalUrl, other.canonicalUrl))),
    approval && [el('h2', t('passed')), el('ul', approval.steps.map(({ office, date }) => el('li', `${office}: `, time(date))))]));

/** @type {Show} */
export const showArticle = async ({ site, part: slug, signal }) => {
  /** @type {One<Article>} */
  const { data } = await ask(`/articles/by-slug/${slug}`, { site }, signal);
  // An article is not kept from its reader by what goes on beside it.
  const beside = await related(data, site, signal).catch(() => null);
  return { title: data.title, canonical: data.canonicalUrl, content: all(whole(data), beside) };
};
