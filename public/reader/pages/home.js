/** @import { Article, Asked, Entry, LegalDocument, List, Show } from '#types' */
/** @import { Child } from '../dom.js' */
import { at, here } from '../addresses.js';
import { ask } from '../api.js';
import { all, el, link } from '../dom.js';
import { panel } from '../lists.js';
import { CARD, card, contactPoint, ofSection, picture, titles } from '../parts.js';
import { settings } from '../settings.js';
import { t } from '../words.js';

/** The section of announcements (database/data/categories.json). */
const NOTICES = 'thong-bao';

/** The newest articles; in another language than Vietnamese those that are written in it. @param {Asked} asked @returns {Promise<List<Article>>} */
const latest = ({ site, signal }) => ask('/articles', { site, language: settings.language === 'vi' ? null : settings.language, pageSize: 50, ...CARD }, signal);

/** By top section, the newest first. @param {readonly Article[]} articles */
const bySection = (articles) => {
  /** @type {Map<string, { name: string, slug: string, articles: Article[] }>} */
  const sections = new Map();
  for (const article of articles) {
    const top = article.category?.path[0];
    if (top) sections.set(top.slug, { ...top, articles: [...(sections.get(top.slug)?.articles ?? []), article] });
  }
  return [...sections.values()];
};

/** @param {readonly Article[]} articles @param {Child} more */
const lead = (articles, more) => {
  const first = articles.find(({ cover }) => cover) ?? articles[0];
  return first ? el('section.lead', { 'aria-label': t('latest') }, card(first, { sizes: '(min-width: 60rem) 40rem, 100vw', first: true }),
    el('div.beside', el('h2', t('latest')), titles(articles.filter((article) => article !== first).slice(0, 6)), more)) : el('p.note', t('nothing'));
};

/** A portal without this section has none. @param {Asked} asked */
const notices = async ({ site, signal }) => {
  const { data } = await ofSection(site, NOTICES, signal).catch(() => ({ data: [] }));
  return data.length > 0 && el('section.panel', el('h2', link(at(site, `/chuyen-muc/${NOTICES}`), t('notices'))), titles(data));
};

/** What is new of documents and of basic information. @param {Asked} asked */
const ofPortal = async ({ signal }) => {
  /** @type {[List<LegalDocument>, List<Entry>]} */
  const [documents, entries] = await Promise.all([
    ask('/legal-documents', { pageSize: 5, fields: 'reference,kindName,abstract,canonicalUrl', populate: 'unit' }, signal),
    ask('/info-entries', { pageSize: 5, fields: 'title,canonicalUrl', populate: 'category' }, signal),
  ]);
  return [
    panel(link('/van-ban', t('documents')), documents.data.map(({ reference, kindName, abstract, canonicalUrl }) => [link(here(canonicalUrl), `${kindName} ${reference}`), el('span.small.line', abstract)])),
    panel(link('/thong-tin', t('info')), entries.data.map(({ title, canonicalUrl, category }) => [link(here(canonicalUrl), title), el('span.small.line', category?.name)])),
  ];
};

/** Its pages, who is to be reached how. @param {Asked} asked */
const ofUnit = async (asked) => {
  const frame = await asked.frame;
  const { pages = [], contacts = [], responsible } = frame.details ?? {};
  return [
    panel(t('about'), pages.map(({ url, title }) => link(here(url, frame), title))),
    el('section.panel', el('h2', t('contact')), contacts.map((point) => contactPoint(point)), responsible && el('p', el('span.label', `${t('responsible')}: `), `${responsible.name}, ${responsible.position}`)),
  ];
};

/** The home of the portal or of a unit's site. @type {Show} */
export const showHome = async (asked) => {
  const { site } = asked;
  const [frame, { data: articles }, told, side] = await Promise.all([asked.frame, latest(asked), notices(asked), site === '/' ? ofPortal(asked) : ofUnit(asked)]);
  const name = frame.details?.name ?? frame.title;
  return {
    title: site === '/' ? t('home') : name, canonical: new URL(frame.url).href,
    content: all(
      el('div.hero', picture(frame.details?.banner ?? null, '100vw', true), el('div.wide', el('h1', name))),
      el('div.wide.home', frame.state === 'closed' && el('p.notice', t('closed')),
        lead(articles, [el('p', link(at(site, '/bai-viet'), t('allNews'))), told]),
        el('div.columns', el('div.sections', bySection(articles).slice(0, 6).map(({ slug, name: section, articles: [first, ...others] }) =>
          el('section.section', el('h2', link(at(site, `/chuyen-muc/${slug}`), section)), first && card(first, { level: 'h3', sizes: '9rem' }), titles(others.slice(0, 3))))),
        el('div', side)))),
  };
};
