/** @import { Category, Entry, List, One, Show, Unit } from '../../../src/reader/types' */
import { here } from '../addresses.js';
import { ask } from '../api.js';
import { el, link, richText, scrolling } from '../dom.js';
import { choice, filters, finds, listing, pageIn, paging } from '../lists.js';
import { fact, fileLink, paper, time, trail, whole } from '../parts.js';
import { dayInWords, numberInWords, t } from '../words.js';

/** Fields as choices, those below others set in. @param {readonly Category[]} tree @param {string} [before] @returns {[string, string][]} */
const fields = (tree, before = '') => tree.flatMap(({ slug, name, children }) => [[slug, before + name], ...fields(children, `${before}– `)]);

/** BI-2.1: basic information by field and by who provides it. @type {Show} */
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

/** @param {Entry['keyFigures']} figures */
const table = (figures) => figures.length > 0 && scrolling(t('figures'), el('table', el('caption', t('figures')),
  el('thead', el('tr', /** @type {const} */ (['indicator', 'value', 'measure', 'asOf', 'remark']).map((head) => el('th', { scope: 'col' }, t(head))))),
  el('tbody', figures.map(({ label, value, unitOfMeasure, asOf, note }) => el('tr', el('th', { scope: 'row' }, label), el('td.number', numberInWords(value)), el('td', unitOfMeasure), el('td', time(asOf)), el('td', note))))));

/** An entry of basic information, with the paper behind it (BI-5.3). @type {Show} */
export const showEntry = async ({ part: id, signal }) => {
  /** @type {One<Entry>} */
  const { data: item } = await ask(`/info-entries/${id}`, {}, signal);
  const { title, category, document: behind } = item;
  return {
    title, canonical: item.canonicalUrl,
    content: whole(item, { title, above: category && trail(category.path.map(({ name }) => name)), facts: [fact('provider', item.author), fact('source', item.source)] },
      table(item.keyFigures), richText(item.body),
      behind && el('section', el('h2', t('paper')), paper([['number', behind.number], ['issued', time(behind.issuedOn)], ['issuer', behind.issuer], ['signer', behind.signer], ['files', behind.file && fileLink(behind.file)]]))),
  };
};
