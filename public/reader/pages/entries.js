/** @import { Category, Entry, List, One, Show, Unit } from '#types' */
import { here } from '../addresses.js';
import { ask } from '../api.js';
import { el, link } from '../dom.js';
import { choice, filters, finds, listing, pageIn, paging } from '../lists.js';
import { time } from '../parts.js';
import { dayInWords, numberInWords, t } from '../words.js';

/** Fields as choices, those below others set in. @param {readonly Category[]} tree @param {string} [before] @returns {[string, string][]} */
const fields = (tree, before = '') => tree.flatMap(({ slug, name, children }) => [[slug, before + name], ...fields(children, `${before}– `)]);

/** BI-2.1: basic information by field and by who provides it; each has its page from the server. @type {Show} */
export const showEntries = async ({ query, signal }) => {
  /** @type {[One<Category[]>, List<Unit>, List<Entry>]} */
  const [{ data: tree }, { data: units }, { data: entries, meta }] = await Promise.all([
    ask('/info-categories', {}, signal),
    ask('/units', { kind: 'department', pageSize: 100, sort: 'name' }, signal),
    ask('/info-entries', { category: query.get('nhom'), unit: query.get('don-vi'), page: pageIn(query), pageSize: 15, fields: 'title,canonicalUrl,firstPublishedAt,keyFigures' }, signal),
  ]);
  return listing(t('info'),
    filters('/thong-tin', choice(query, 'nhom', 'field', fields(tree)), choice(query, 'don-vi', 'unit', units.map(({ code, name }) => [code, name]))),
    finds(entries.map(({ title, canonicalUrl, category, unit, firstPublishedAt, keyFigures }) => el('li', el('h2', link(here(canonicalUrl), title)),
      el('p.small', category?.path.map(({ name }) => name).join(' › '), unit && ` · ${unit.name}`, firstPublishedAt && [' · ', time(firstPublishedAt)]),
      el('ul.plain', keyFigures.slice(0, 3).map(({ label, value, unitOfMeasure, asOf }) => el('li', `${label}: `, el('strong', numberInWords(value)), ` ${unitOfMeasure} (${dayInWords(asOf)})`)))))),
    paging(query, meta.pagination));
};
