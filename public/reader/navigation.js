/** @import { Show, View } from '../../src/reader/types' */
/** @import { Child } from './dom.js' */
import { HOME, placeAt } from './addresses.js';
import { Refused } from './api.js';
import { byId, el, link } from './dom.js';
import { showFrame } from './frame.js';
import { settings } from './settings.js';
import { t } from './words.js';

/** What the server writes itself for a site with a measuring script (PT-3.2). */
const MEASURED = ['home', 'article'];

/** What the server wrote about one page into its head. */
const ABOUT = 'link[rel=canonical], link[rel=alternate], meta[name^="DC."], meta[name=description], [type="application/ld+json"]';

const main = byId('noi-dung');
let portal = document.title.split(' – ').at(-1) ?? '';

/** Ends what was asked for the page before. */
let under = new AbortController();

/** @param {string} title @param {...Child} content @returns {View} */
const plain = (title, ...content) => ({ title, content: el('div.item', el('h1', title), content) });

const missing = () => plain(t('missing'), el('p', t('missingHelp')), el('p', link('/tim-kiem', t('search')), ' · ', link('/', t('home'))));

/** @param {Refused} refused @param {() => void} again */
const failure = ({ status, message }, again) => plain(t('failed'),
  el('p', status === 0 ? t('offline') : status === 429 || status >= 500 ? t('busy') : message), el('p', el('button', { type: 'button', onclick: again }, t('again'))));

/** @param {View} view @param {boolean} focus to the heading: who hears the page knows where he is */
const put = ({ title, content, language = settings.language, canonical }, focus) => {
  main.replaceChildren(content);
  main.lang = language;
  document.documentElement.lang = settings.language;
  document.title = `${title} – ${portal}`;
  for (const old of document.querySelectorAll(ABOUT)) old.remove();
  if (canonical) document.head.append(el('link', { rel: 'canonical', href: canonical }));
  byId('tin-bao').textContent = title;
  const heading = main.querySelector('h1');
  heading?.setAttribute('tabindex', '-1');
  if (focus) heading?.focus({ preventScroll: true });
};

/** Shows what stands at the present address. @param {Show} show @param {{ focus?: boolean, top?: number, standing?: boolean }} how `standing`: the server wrote it already @returns {Promise<void>} */
const render = async (show, { focus = true, top = 0, standing = false }) => {
  under.abort();
  under = new AbortController();
  const { signal } = under;
  const place = placeAt(location.pathname);
  if (place === null) {
    // A page that the server writes alone, or none: there is only the frame to fill.
    if (standing) await showFrame(document.documentElement.dataset.site ?? HOME, signal).catch(() => null);
    else location.reload();
    return;
  }
  document.dispatchEvent(new Event('leave'));
  main.setAttribute('aria-busy', 'true');
  if (!standing) byId('tin-bao').textContent = t('loading');
  try {
    const frame = await showFrame(place.site, signal);
    if (frame?.emc && MEASURED.includes(place.kind)) return location.reload();
    if (frame?.path === '/') portal = frame.title;
    if (standing) return;
    const view = frame === null ? missing() : await show({ ...place, frame, query: new URLSearchParams(location.search), signal });
    if (signal.aborted) return;
    put(view, focus);
    window.scrollTo(0, top);
  } catch (error) {
    if (signal.aborted || standing) return;
    const refused = error instanceof Refused ? error : new Refused(500);
    if (refused !== error) console.error(error);
    put(refused.status === 404 ? missing() : failure(refused, () => void render(show, {})), focus);
  } finally {
    if (!signal.aborted) main.removeAttribute('aria-busy');
  }
};

/** Whether a click on a link is for the reader to follow. @param {MouseEvent} event @param {HTMLAnchorElement} to */
const isOurs = (event, to) => event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) && to.target === '' && !to.hasAttribute('download')
  && to.origin === location.origin && placeAt(to.pathname) !== null && (to.hash === '' || to.pathname !== location.pathname);

/** Takes over links and the buttons back and forward; forms only ask and go by themselves. @param {Show} show */
export const start = (show) => {
  /** @param {string} address */
  const go = (address) => {
    history.replaceState({ top: window.scrollY }, '');
    history.pushState(null, '', address);
    void render(show, {});
  };
  document.addEventListener('click', (event) => {
    const to = event.target instanceof Element && event.target.closest('a');
    if (!to || !isOurs(event, to)) return;
    event.preventDefault();
    go(to.pathname + to.search + to.hash);
  });
  history.scrollRestoration = 'manual';
  window.addEventListener('popstate', ({ state }) => void render(show, { top: state?.top }));
  void render(show, { focus: false, standing: main.dataset.standing === 'yes' && (settings.language === 'vi' || placeAt(location.pathname) === null) });
};

/** Shows the same page once more, in another language say. @param {Show} show */
export const renew = (show) => render(show, { focus: false, top: window.scrollY });
