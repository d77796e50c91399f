/** @import { SearchAnswer, Show } from '#types' */
import { here } from '../addresses.js';
import { ask } from '../api.js';
import { all, byId, el, link } from '../dom.js';
import { choice, filters, listing, pageIn, paging } from '../lists.js';
import { time } from '../parts.js';
import { named, t } from '../words.js';

const KINDS = /** @type {const} */ (['article', 'page', 'legal-document', 'info-entry']);

/** Milliseconds between letters before it is asked (docs/frontends.md). */
const PAUSE = 200;

/** The API wants two letters or digits. @param {string} q */
const isEnough = (q) => q.replaceAll(/[^\p{L}\p{N}]/gu, '').length >= 2;

/** Text in pieces, those that were asked for marked: nothing in it is markup. @param {SearchAnswer['data'][number]['highlights']['title']} pieces */
const marked = (pieces) => pieces.map(({ text, hit }) => (hit ? el('mark', text) : text));

/** @param {SearchAnswer['meta']} meta */
const how = ({ match, suggestion, pagination: { total } }) => {
  if (match === 'similar' && suggestion) return el('p.notice', `${t('didYouMean')} `, link(`/tim-kiem?q=${encodeURIComponent(suggestion)}`, suggestion), '.');
  return match === 'most' ? el('p.notice', t('most')) : total !== null && el('p.small', `${total} ${t('results')}`);
};

/** @param {URLSearchParams} query @param {AbortSignal} signal */
const answer = async (query, signal) => {
  const q = query.get('q')?.slice(0, 300) ?? '';
  if (!isEnough(q)) return el('p.note', t('startSearch'));
  /** @type {SearchAnswer} */
  const { data, meta } = await ask('/search', { q, kind: query.get('loai'), from: query.get('tu'), to: query.get('den'), page: pageIn(query), pageSize: 10, count: true }, signal);
  if (data.length === 0) return el('p.note', t('noResults'));
  return all(how(meta), el('ul.finds', data.map(({ kind, canonicalUrl, site, unit, date, highlights }) => el('li', el('h2', link(here(canonicalUrl, site), marked(highlights.title))),
    el('p', marked(highlights.excerpt)), el('p.small', `${named(kind)} · ${site?.title ?? unit?.name ?? ''} · `, time(date))))), paging(query, meta.pagination));
};

/** Search, while one types too: by words, kind and days, page by page. @type {Show} */
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
  const day = (/** @type {'since' | 'until'} */ label, /** @type {string} */ name) => el('label', t(label), el('input', { type: 'date', name, value: query.get(name) }));
  return listing(t('search'), filters('/tim-kiem', el('label.words', t('words'), field), choice(query, 'loai', 'kind', KINDS.map((kind) => [kind, t(kind)])), day('since', 'tu'), day('until', 'den')), results);
};
