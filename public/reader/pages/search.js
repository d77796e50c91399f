/** @import { Category, One, SearchAnswer, Show, Unit } from '#types' */
import { here } from '../addresses.js';
import { ask, askAll } from '../api.js';
import { all, byId, el, link } from '../dom.js';
import { branches, choice, filters, listing, pageIn, paging } from '../lists.js';
import { time } from '../parts.js';
import { named, t } from '../words.js';

const KINDS = /** @type {const} */ (['article', 'page', 'legal-document', 'info-entry']);

const DAYS = /** @type {const} */ ([['tu', 'since'], ['den', 'until']]);

/** What narrows a search: in the address, and as the API calls it. */
const NARROWING = Object.entries({ loai: 'kind', muc: 'category', 'don-vi': 'unit', tu: 'from', den: 'to' });

/** Milliseconds between letters before it is asked. */
const PAUSE = 200;

/** The API wants two letters or digits. @param {string} q */
const isEnough = (q) => q.replaceAll(/[^\p{L}\p{N}]/gu, '').length >= 2;

/** Nothing in it is markup. @param {SearchAnswer['data'][number]['highlights']['title']} pieces */
const marked = (pieces) => pieces.map(({ text, hit }) => (hit ? el('mark', text) : text));

/** @param {SearchAnswer['meta']} meta */
const how = ({ match, suggestion, pagination: { total } }) => {
  if (match === 'similar' && suggestion) return el('p.notice', `${t('didYouMean')} `, link(`/tim-kiem?q=${encodeURIComponent(suggestion)}`, suggestion), '.');
  return match === 'most' ? el('p.notice', t('most')) : total !== null && el('p.small', `${total}${total > 999 ? '+' : ''} ${t('results')}`);
};

/** @param {URLSearchParams} query @param {AbortSignal} signal */
const answer = async (query, signal) => {
  const q = query.get('q')?.slice(0, 300) ?? '';
  if (!isEnough(q)) return el('p.note', t('startSearch'));
  /** @type {SearchAnswer} */
  const { data, meta } = await ask('/search', { q, ...Object.fromEntries(NARROWING.map(([name, parameter]) => [parameter, query.get(name)])), page: pageIn(query), pageSize: 10, count: true }, signal);
  if (data.length === 0) return el('p.note', t('noResults'));
  return all(how(meta), el('ul.finds', data.map(({ kind, canonicalUrl, site, unit, date, highlights }) => el('li', el('h2', link(here(canonicalUrl, site), marked(highlights.title))),
    el('p', marked(highlights.excerpt)), el('p.small', `${named(kind)} · ${site?.title ?? unit?.name ?? ''} · `, time(date))))), paging(query, meta.pagination));
};

/** @type {(query: URLSearchParams, signal: AbortSignal) => Promise<any>} */
const choices = async (query, signal) => {
  /** @type {[One<Category[]>, One<Category[]>, Unit[]]} */
  const [sections, groups, units] = await Promise.all([ask('/categories', {}, signal), ask('/info-categories', {}, signal), askAll('/units', 'name', signal)]);
  return [
    choice(query, 'loai', 'kind', KINDS.map((kind) => [kind, t(kind)])), choice(query, 'muc', 'sections', [...branches(sections.data), ...branches(groups.data, `${t('info')}: `)]),
    choice(query, 'don-vi', 'unit', units.map(({ code, name }) => [code, name])), DAYS.map(([name, label]) => el('label', t(label), el('input', { type: 'date', name, value: query.get(name) })))];
};

/** Further filters; what they offer is asked for when they are opened. @param {URLSearchParams} query @param {AbortSignal} signal */
const narrowing = (query, signal) => {
  const used = NARROWING.filter(([name]) => query.get(name));
  const fields = el('div.filters', used.map(([name]) => el('input', { type: 'hidden', name, value: query.get(name) })));
  return el('details.more', { open: used.length > 0 && '', ontoggle: async () => fields.matches(':has(label)') || fields.replaceChildren(all(await choices(query, signal))) },
    el('summary', t('filter'), used.length > 0 && ` (${used.length})`), fields);
};

/** Search, while one types too. @type {Show} */
export const showSearch = async ({ query, signal }) => {
  const results = el('div', await answer(query, signal));
  const field = el('input', { name: 'q', type: 'search', value: query.get('q'), maxlength: 300, autocomplete: 'off' });
  let typing = new AbortController();
  let pause = 0;
  field.addEventListener('input', () => {
    clearTimeout(pause);
    typing.abort();
    pause = window.setTimeout(async () => {
      typing = new AbortController();
      const typed = new URLSearchParams({ ...Object.fromEntries(query), q: field.value.trim() });
      typed.delete('trang');
      history.replaceState(null, '', `/tim-kiem?${typed}`);
      // What fails while one types leaves what stands.
      const found = await answer(typed, typing.signal).catch(() => null);
      if (found === null || signal.aborted || typing.signal.aborted) return;
      results.replaceChildren(found);
      byId('tin-bao').textContent = results.firstElementChild?.textContent ?? '';
    }, PAUSE);
  });
  return listing(t('search'), filters('/tim-kiem', [el('label.words', t('words'), field)], narrowing(query, signal)), results);
};
