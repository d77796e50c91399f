/** @import { Article, Card, Contact, Image, List } from '#types' */
/** @import { Child } from './dom.js' */
/** @import { Word } from './words.js' */
import { here } from './addresses.js';
import { ask } from './api.js';
import { el, link } from './dom.js';
import { dayInWords, t } from './words.js';

// Parts of several pages; classes are those of src/public-page.

/** @param {string} at day or instant */
export const time = (at) => el('time', { datetime: at }, dayInWords(at));

/** A line `Nguồn: …`; nothing of what is null or empty. @param {Word} label @param {Child} value */
export const fact = (label, value) => value && el('li', el('span.label', `${t(label)}:`), ' ', value);

/** @param {Image | null} image @param {string} sizes @param {boolean} [first] it is what is seen first */
export const picture = (image, sizes, first = false) => image && el('img', {
  src: image.url, srcset: image.srcset || null, sizes, alt: image.alternativeText ?? '', width: image.width, height: image.height, ...(first ? { fetchpriority: 'high' } : { loading: 'lazy' }),
});

/** Sections below each other. @param {readonly Child[]} steps */
export const trail = (steps) => el('p.category', steps.map((step, n) => [n > 0 && el('span', { 'aria-hidden': 'true' }, ' › '), step]));

/** What is asked of articles for a list. */
export const CARD = { fields: 'title,summary,canonicalUrl,firstPublishedAt,language', populate: 'category,cover,site' };

/** Of a section, newest first. @param {string} site @param {string} category @param {AbortSignal} [signal] @returns {Promise<List<Article>>} */
export const ofSection = (site, category, signal) => ask('/articles', { site, category, pageSize: 6, fields: 'title,canonicalUrl,firstPublishedAt', populate: 'site' }, signal);

/** An article in a list. @param {Card} article @param {{ level?: 'h2' | 'h3', sizes?: string, first?: boolean }} [shown] `sizes`: how wide its picture is seen */
export const card = ({ title, canonicalUrl, site, summary, cover, firstPublishedAt, category, language }, { level = 'h2', sizes = '12rem', first = false } = {}) =>
  el('article.card', { lang: language },
    cover && el('div.card-picture', picture({ ...cover, alternativeText: '' }, sizes, first)),
    el('div', el(level, link(here(canonicalUrl, site), title)), el('p.small', firstPublishedAt && time(firstPublishedAt), category && ` · ${category.name}`), summary && el('p', summary)));

/** Titles with their days. @param {readonly Card[]} articles */
export const titles = (articles) => el('ul.titles', articles.map(({ title, canonicalUrl, site, firstPublishedAt }) => el('li', link(here(canonicalUrl, site), title), firstPublishedAt && [' ', el('span.small', time(firstPublishedAt))])));

/** @param {Contact} point @param {'h2' | 'h3'} [level] */
export const contactPoint = ({ label, address, phone, fax, email, hours }, level = 'h3') => el('div.contact', el(level, label), el('ul.plain',
  fact('address', address), fact('phone', phone && link(`tel:${phone.replaceAll(/[^\d+]/g, '')}`, phone)), fact('fax', fax), fact('mail', email && link(`mailto:${email}`, email)), fact('hours', hours)));
