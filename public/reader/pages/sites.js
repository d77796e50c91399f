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
  for (let page = 1, last = 1; page <= last; page += 1) {
    /** @type {List<Site>} */
    const { data, meta } = await ask('/sites', { sort: 'title', page, pageSize: 100 }, signal);
    sites.push(...data);
    last = meta.pagination.pageCount;
  }
  return listing(t('sites'), KINDS.map((kind) => el('section', el('h2', t(kind)),
    el('ul.links', sites.filter((site) => site.kind === kind).map(({ path, title }) => el('li', link(at(path), title)))))));
};
