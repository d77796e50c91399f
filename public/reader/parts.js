/** @import { Article, Card, Contact, File, Image } from '../../src/reader/types' */
/** @import { Child } from './dom.js' */
/** @import { Word } from './words.js' */
import { here } from './addresses.js';
import { el, link } from './dom.js';
import { dayInWords, sizeInWords, t } from './words.js';

// Parts of several pages. Their classes are those of the pages that the server writes (src/public-page).

/** @param {string} at day or instant */
export const time = (at) => el('time', { datetime: at }, dayInWords(at));

/** A line `Nguồn: …`; nothing of what is null or empty. @param {Word} label @param {Child} value */
export const fact = (label, value) => value && el('li', el('span.label', `${t(label)}:`), ' ', value);

/** @param {[Word, Child][]} rows */
export const paper = (rows) => el('dl.paper', rows.map(([label, value]) => value && el('div', el('dt', t(label)), el('dd', value))));

/** @param {Image | null} image @param {string} sizes @param {boolean} [first] it is what is seen first */
export const picture = (image, sizes, first = false) => image && el('img', {
  src: image.url, srcset: image.srcset || null, sizes, alt: image.alternativeText ?? '', width: image.width, height: image.height, ...(first ? { fetchpriority: 'high' } : { loading: 'lazy' }),
});

const KINDS = /** @type {const} */ ([[/pdf/, 'PDF'], [/word|text/, 'Văn bản'], [/sheet|excel|csv/, 'Bảng tính'], [/^image/, 'Ảnh'], [/^video/, 'Phim'], [/^audio/, 'Âm thanh']]);

/** @param {File} file */
export const fileLink = ({ url, name, mime, bytes, signature }) => [
  link(url, name), ' ', el('span.small', `(${KINDS.find(([pattern]) => pattern.test(mime))?.[1] ?? 'Tệp'}, ${sizeInWords(bytes)}${signature === 'present' ? `, ${t('signed')}` : ''})`),
];

/** @param {Word} title @param {readonly File[]} list */
export const files = (title, list) => list.length > 0 && el('section.files', el('h2', t(title)), el('ul', list.map((file) => el('li', fileLink(file)))));

/** What somebody typed becomes a link only when it is an address of the web. @param {string | null} url */
export const webLink = (url) => (url !== null && /^https?:/i.test(url) ? link(url, url) : url);

/** Sections below each other. @param {readonly Child[]} steps */
export const trail = (steps) => el('p.category', steps.map((step, n) => [n > 0 && el('span', { 'aria-hidden': 'true' }, ' › '), step]));

/** An item: where it stands, title, facts, summary; its content; how to cite it, which offices passed it. @param {Pick<Article, 'firstPublishedAt' | 'changedAt' | 'citation' | 'approval' | 'unit'>} item @param {{ title: string, above?: Child, facts?: Child, summary?: string | null, language?: string }} head @param {...Child} content */
export const whole = ({ firstPublishedAt, changedAt, citation, approval, unit }, { title, above, facts, summary, language = 'vi' }, ...content) => {
  const isLater = firstPublishedAt && changedAt && dayInWords(firstPublishedAt) !== dayInWords(changedAt);
  return el('article.item', { lang: language },
    el('header', above, el('h1', title),
      el('ul.facts', fact('published', firstPublishedAt && time(firstPublishedAt)), isLater && fact('updated', time(changedAt)), facts, fact('unit', unit?.name)),
      summary && el('p.summary', summary)),
    content,
    el('footer.about', el('h2', t('cite')), el('p', citation.text),
      approval && [el('h2', t('passed')), el('ul', approval.steps.map(({ office, date }) => el('li', `${office}: ${t('passedOn')} `, time(date))))]));
};

/** What is asked of articles for a list. */
export const CARD = { fields: 'title,summary,canonicalUrl,firstPublishedAt,language', populate: 'category,cover,site' };

/** An article in a list. @param {Card} article @param {{ level?: 'h2' | 'h3', sizes?: string, first?: boolean }} [shown] `sizes`: how wide its picture is seen */
export const card = ({ title, canonicalUrl, site, summary, cover, firstPublishedAt, category, language }, { level = 'h2', sizes = '12rem', first = false } = {}) =>
  el('article.card', { lang: language === 'vi' ? null : language },
    cover && el('div.card-picture', picture({ ...cover, alternativeText: '' }, sizes, first)),
    el('div', el(level, link(here(canonicalUrl, site), title)), el('p.small', firstPublishedAt && time(firstPublishedAt), category && ` · ${category.name}`), summary && el('p.teaser', summary)));

/** Titles with their days. @param {readonly Card[]} articles */
export const titles = (articles) => el('ul.titles', articles.map(({ title, canonicalUrl, site, firstPublishedAt }) => el('li', link(here(canonicalUrl, site), title), firstPublishedAt && [' ', el('span.small', time(firstPublishedAt))])));

/** @param {Contact} point @param {'h2' | 'h3'} [level] */
export const contactPoint = ({ label, address, phone, fax, email, hours }, level = 'h3') => el('div.contact', el(level, label), el('ul.plain',
  fact('address', address), fact('phone', phone && link(`tel:${phone.replaceAll(/[^\d+]/g, '')}`, phone)), fact('fax', fax), fact('mail', email && link(`mailto:${email}`, email)), fact('hours', hours)));
