/** @import { Article, Asked, Entry, LegalDocument, List, Show } from '../../../src/reader/types' */
import { at, here } from '../addresses.js';
import { ask } from '../api.js';
import { all, el, link } from '../dom.js';
import { CARD, card, contactPoint, picture, time, titles } from '../parts.js';
import { settings } from '../settings.js';
import { t } from '../words.js';

/** The newest articles; who reads another language than Vietnamese gets those that are written in it. @param {Asked} asked @returns {Promise<List<Article>>} */
const latest = ({ site, signal }) => ask('/articles', { site, language: settings.language === 'vi' ? null : settings.language, pageSize: 50, ...CARD }, signal);

/** By top section; those with most come first. @param {readonly Article[]} articles */
const bySection = (articles) => {
  /** @type {Map<string, { name: string, slug: string, articles: Article[] }>} */
  const sections = new Map();
  for (const article of articles) {
    const top = article.category?.path[0];
    if (top) sections.set(top.slug, { ...top, articles: [...(sections.get(top.slug)?.articles ?? []), article] });
  }
  return [...sections.values()].sort((one, other) => other.articles.length - one.articles.length);
};

/** The newest article that has a picture, and others beside it. @param {readonly Article[]} articles */
const lead = (articles) => {
  const first = articles.find(({ cover }) => cover) ?? articles[0];
  return first ? el('section.lead', { 'aria-label': t('latest') }, card(first, { sizes: '(min-width: 60rem) 40rem, 100vw', first: true }),
    el('div.beside', el('h2', t('latest')), titles(articles.filter((article) => article !== first).slice(0, 6)))) : el('p.note', t('nothing'));
};

/** What is new of documents and of basic information. @param {Asked} asked */
const ofPortal = async ({ signal }) => {
  /** @type {[List<LegalDocument>, List<Entry>]} */
  const [documents, entries] = await Promise.all([
    ask('/legal-documents', { pageSize: 5, fields: 'reference,kindName,abstract,issuedOn,canonicalUrl', populate: 'unit' }, signal),
    ask('/info-entries', { pageSize: 5, fields: 'title,canonicalUrl', populate: 'category' }, signal),
  ]);
  return [
    el('section.panel', el('h2', link('/van-ban', t('documents'))), el('ul.titles', documents.data.map(({ reference, kindName, abstract, issuedOn, canonicalUrl }) =>
      el('li', link(here(canonicalUrl), `${kindName} ${reference}`), issuedOn && [' ', el('span.small', time(issuedOn))], el('span.small.line', abstract))))),
    el('section.panel', el('h2', link('/thong-tin', t('info'))), el('ul.titles', entries.data.map(({ title, canonicalUrl, category }) => el('li', link(here(canonicalUrl), title), el('span.small.line', category?.name))))),
  ];
};

/** Its pages, who is to be reached how. @param {Asked} asked */
const ofUnit = ({ frame }) => frame.details && [
  el('section.panel', el('h2', t('about')), el('ul.titles', frame.details.pages.map(({ url, title }) => el('li', link(here(url, frame), title))))),
  el('section.panel', el('h2', t('contact')), frame.details.contacts.map((point) => contactPoint(point)),
    frame.details.responsible && el('p', el('span.label', `${t('responsible')}: `), `${frame.details.responsible.name}, ${frame.details.responsible.position}`)),
];

/** The home of the portal or of a unit's site. @type {Show} */
export const showHome = async (asked) => {
  const { site, frame } = asked;
  const [{ data: articles }, side] = await Promise.all([latest(asked), site === '/' ? ofPortal(asked) : ofUnit(asked)]);
  const name = frame.details?.name ?? frame.title;
  return {
    title: site === '/' ? t('home') : name, canonical: `${frame.url}/`,
    content: all(
      el('div.hero', picture(frame.details?.banner ?? null, '100vw', true), el('div.wide', el('h1', name))),
      el('div.wide.home', frame.state === 'closed' && el('p.notice', t('closed')),
        lead(articles),
        el('div.columns', el('div.sections', bySection(articles).map(({ slug, name: section, articles: [first, ...others] }) =>
          el('section.section', el('h2', link(at(site, `/chuyen-muc/${slug}`), section)), first && card(first, { level: 'h3', sizes: '9rem' }), titles(others.slice(0, 3))))),
        el('div.side', side, link(at(site, '/bai-viet'), t('allNews')))))),
  };
};
