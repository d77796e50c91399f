/** @import { Category } from '#types' */
/** @import { Child } from './dom.js' */
/** @import { Word } from './words.js' */
import { el, link } from './dom.js';
import { t } from './words.js';

/** The page of a list that an address asks for. @param {URLSearchParams} query */
export const pageIn = (query) => Math.min(Math.max(Number.parseInt(query.get('trang') ?? '', 10) || 1, 1), 100_000);

/** Previous and next page as links. @param {URLSearchParams} query @param {{ pageCount?: number | null, more?: boolean }} where */
export const paging = (query, { pageCount, more = pageIn(query) < (pageCount ?? 0) }) => {
  const page = pageIn(query);
  /** @param {number} to */
  const address = (to) => {
    const changed = new URLSearchParams(query);
    changed.set('trang', String(to));
    return `${location.pathname}?${changed}`;
  };
  return (page > 1 || more) && el('nav.paging', { 'aria-label': t('pages') },
    page > 1 && link(address(page - 1), t('earlier')), el('span', `${t('pageNumber')} ${page}${pageCount ? `/${pageCount}` : ''}`), more && link(address(page + 1), t('later')));
};

/** A choice among filters. @param {URLSearchParams} query @param {string} name @param {Word} label @param {readonly (readonly [value: string, words: string])[]} options */
export const choice = (query, name, label, options) => el('label', t(label),
  el('select', { name }, [['', t('all')], ...options].map(([value, words]) => el('option', { value, selected: value === (query.get(name) ?? '') }, words))));

/** A tree as choices, what is below others set in. @param {readonly Category[]} tree @param {string} [before] @returns {[string, string][]} */
export const branches = (tree, before = '') => tree.flatMap(({ slug, name, children }) => [[slug, before + name], ...branches(children, `${before}– `)]);

/** Filters that only ask: their answer has an address. @param {string} action @param {readonly Child[]} fields @param {Child} [more] */
export const filters = (action, fields, more) => el('form.filters', { action, role: 'search' }, fields, el('button', t(more ? 'find' : 'filter')), more);

/** Finds, or that there are none. @param {readonly Node[]} items */
export const finds = (items) => (items.length > 0 ? el('ul.finds', items) : el('p.note', t('nothing')));

/** A list beside the content. @param {Child} heading @param {readonly Child[]} lines */
export const panel = (heading, lines) => el('section.panel', el('h2', heading), el('ul.titles', lines.map((line) => el('li', line))));

/** A page that lists. @param {string} title @param {...Child} content */
export const listing = (title, ...content) => ({ title, content: el('div.wide.list', el('h1', title), content) });
