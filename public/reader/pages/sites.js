/** @import { List, Show, Site } from '#types' */
import { at } from '../addresses.js';
import { ask } from '../api.js';
import { el, link } from '../dom.js';
import { listing } from '../lists.js';
import { t } from '../words.js';

const KINDS = /** @type {const} */ (['department', 'district', 'commune']);

/** PT-1: the sites of all units. @type {Show} */
export const showSites = async ({ signal }) => {
  /** @type {Site[]} */
  const sites = [];
  /** @type {string | null} */
  let cursor = null;
  do {
    /** @type {List<Site>} */
    const { data, meta } = await ask('/sites', { sort: 'title', pageSize: 100, cursor }, signal);
    sites.push(...data);
    cursor = meta.pagination.next;
  } while (cursor);
  return listing(t('sites'), KINDS.map((kind) => el('section', el('h2', t(kind)),
    el('ul.links', sites.filter((site) => site.kind === kind).map(({ path, title }) => el('li', link(at(path), title)))))));
};
