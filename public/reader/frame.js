/** @import { List, Site } from '#types' */
import { at, here, HOME } from './addresses.js';
import { ask, Refused } from './api.js';
import { byId, el, link } from './dom.js';
import { contactPoint } from './parts.js';
import { settings } from './settings.js';
import { named, t } from './words.js';

/** @param {string} path @param {AbortSignal} signal */
const siteAt = async (path, signal) => {
  /** @type {List<Site>} */
  const { data } = await ask('/sites', { path }, signal);
  if (!data[0]) throw new Refused(404);
  return data[0];
};

/** @param {Site} site @returns {(entry: { label: string, url: string | null, page: string | null }) => Node} */
const entryOf = (site) => ({ label, url, page }) => el('li', url === null ? el('span', label) : link(page === null ? url : here(url, site), label));

/** @param {Site} site */
const menuOf = (site) => {
  const line = entryOf(site);
  return el('details.fold', matchMedia('(min-width: 56rem)').matches && { open: '' }, el('summary', t('menu')), el('ul.wide',
    site.path !== '/' && el('li', link(at(site.path), site.title)),
    site.details?.menus.header.map((entry) => (entry.items.length === 0 ? line(entry)
      : el('li', el('details', el('summary', entry.label), el('ul', entry.url !== null && line(entry), entry.items.map(line))))))));
};

/** Open groups close by Escape, a link and going elsewhere. @param {Event} event */
const closeGroups = ({ target }) => {
  for (const group of byId('menu').querySelectorAll('li > details')) {
    if (target instanceof Element && target.closest('details') === group) continue;
    if (group.contains(document.activeElement)) group.querySelector('summary')?.focus();
    group.removeAttribute('open');
  }
};
addEventListener('click', closeGroups);
addEventListener('keydown', (event) => event.key === 'Escape' && closeGroups(new Event(event.key)));

/** @param {Site} site @param {Site} portal */
const showFoot = (site, portal) => {
  const { title, details } = site;
  byId('chan').replaceChildren(
    el('div', el('p', el('strong', details?.name ?? title)), details?.footer && el('p', details.footer),
      details?.responsible && el('p', `${t('responsible')}: ${details.responsible.name}, ${details.responsible.position}`),
      portal !== site && el('p', `${t('siteOf')} `, link(here(portal.url, portal), portal.title)),
      el('ul.plain', details?.menus.footer.map(entryOf(site)))),
    ...(details?.contacts ?? []).map((point) => contactPoint(point, 'h2')));
};

/** What stands already. */
let standing = '';

/** The same shape on all sites, the content of the unit (PT-1). @param {string} path @param {AbortSignal} signal */
export const showFrame = async (path, signal) => {
  const [site, portal] = await Promise.all([siteAt(path, signal), path === '/' ? null : siteAt('/', signal)]);
  const what = `${path} ${settings.language}`;
  if (signal.aborted || standing === what) return site;
  standing = what;
  const top = portal ?? site;
  byId('menu').replaceChildren(menuOf(site));
  byId('ten-cong').textContent = top.title;
  byId('ten-trang').textContent = portal ? (site.details?.name ?? site.title) : (site.details?.slogan ?? '');
  if (top.details?.logo) byId('bieu-trung').setAttribute('src', top.details.logo.url);
  byId('ten').setAttribute('href', at(HOME));
  showFoot(site, top);
  return site;
};

/** The frame's own words in the reader's language. */
export const showWords = () => {
  for (const one of document.querySelectorAll('[data-word]')) one.textContent = named(one.getAttribute('data-word'));
  for (const one of document.querySelectorAll('[data-label]')) one.setAttribute('aria-label', named(one.getAttribute('data-label')));
};
