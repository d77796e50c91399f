/** @import { Article, Category, Entry, LegalDocument, List, One, Show, Site, Unit } from '#types' */
import { at, here } from '../addresses.js';
import { ask, askAll, Refused } from '../api.js';
import { el, link } from '../dom.js';
import { branches, choice, filters, finds, listing, pageIn, paging, panel } from '../lists.js';
import { CARD, card, time, trail } from '../parts.js';
import { dayInWords, named, numberInWords, t } from '../words.js';

/** BI-2.1: basic information by field and by who provides it. @type {Show} */
export const showEntries = async ({ query, signal }) => {
  /** @type {[One<Category[]>, List<Unit>, List<Entry>]} */
  const [{ data: tree }, { data: units }, { data: entries, meta }] = await Promise.all([
    ask('/info-categories', {}, signal),
    ask('/units', { kind: 'department', pageSize: 100, sort: 'name' }, signal),
    ask('/info-entries', { category: query.get('nhom'), unit: query.get('don-vi'), page: pageIn(query), pageSize: 15, fields: 'title,canonicalUrl,firstPublishedAt,keyFigures' }, signal),
  ]);
  return listing(t('info'),
    filters('/thong-tin', [choice(query, 'nhom', 'field', branches(tree)), choice(query, 'don-vi', 'unit', units.map(({ code, name }) => [code, name]))]),
    finds(entries.map(({ title, canonicalUrl, category, unit, firstPublishedAt, keyFigures }) => el('li', el('h2', link(here(canonicalUrl), title)),
      el('p.small', category?.path.map(({ name }) => name).join(' › '), unit && ` · ${unit.name}`, firstPublishedAt && [' · ', time(firstPublishedAt)]),
      el('ul.plain', keyFigures.slice(0, 3).map(({ label, value, unitOfMeasure, asOf }) => el('li', `${label}: `, el('strong', numberInWords(value)), ` ${unitOfMeasure} (${dayInWords(asOf)})`)))))),
    paging(query, meta.pagination));
};

const STATES = /** @type {const} */ (['in-force', 'not-yet', 'replaced', 'expired']);

/** Legal documents, newest first. @type {Show} */
export const showDocuments = async ({ query, signal }) => {
  /** @type {List<LegalDocument>} */
  const { data: documents, meta } = await ask('/legal-documents', { page: pageIn(query), pageSize: 15, validity: query.get('tinh-trang'), fields: 'reference,kindName,abstract,issuedOn,issuer,validity,canonicalUrl', populate: 'unit' }, signal);
  return listing(t('documents'), filters('/van-ban', [choice(query, 'tinh-trang', 'validity', STATES.map((state) => [state, t(state)]))]),
    finds(documents.map(({ reference, kindName, abstract, issuedOn, issuer, validity, canonicalUrl }) => el('li', el('h2', link(here(canonicalUrl), `${kindName} số ${reference}`)),
      el('p.small', [issuedOn && dayInWords(issuedOn), issuer, named(validity.state)].filter(Boolean).join(' · ')), abstract && el('p', abstract)))),
    paging(query, meta.pagination));
};

const KINDS = /** @type {const} */ (['department', 'district', 'commune']);

/** PT-1: the sites of all units. @type {Show} */
export const showSites = async ({ signal }) => {
  /** @type {Site[]} */
  const sites = await askAll('/sites', 'title', signal);
  return listing(t('sites'), KINDS.map((kind) => el('section', el('h2', t(kind)),
    el('ul.links', sites.filter((site) => site.kind === kind).map(({ path, title }) => el('li', link(at(path), title)))))));
};

/** A section with those above it. @param {readonly Category[]} tree @param {string} slug @returns {Category[] | null} */
const branchTo = (tree, slug) => {
  for (const section of tree) {
    const below = section.slug === slug ? [] : branchTo(section.children, slug);
    if (below) return [section, ...below];
  }
  return null;
};

/** Articles of a site, of a section or all. @type {Show} */
export const showNews = async ({ site, part: category, query, signal }) => {
  /** @type {[One<Category[]>, List<Article>]} */
  const [{ data: tree }, { data: articles, meta }] = await Promise.all([
    ask('/categories', {}, signal),
    ask('/articles', { site, category, page: pageIn(query), pageSize: 15, ...CARD }, signal),
  ]);
  const branch = category === '' ? [] : branchTo(tree, category);
  if (branch === null) throw new Refused(404);
  const section = branch.at(-1);
  const below = section?.children ?? tree;
  /** @param {Category} one */
  const toSection = ({ slug, name }) => link(at(site, `/chuyen-muc/${slug}`), name);
  return listing(section?.name ?? t('news'), branch.length > 1 && trail(branch.slice(0, -1).map(toSection)), el('div.columns',
    el('div', articles.length === 0 && el('p.note', t('nothing')), articles.map((article, n) => card(article, { first: n === 0 })), paging(query, meta.pagination)),
    below.length > 0 && panel(t('sections'), below.map(toSection))));
};
