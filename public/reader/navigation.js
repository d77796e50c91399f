/** @import { Show, View } from '#types' */
/** @import { Child } from './dom.js' */
import { HOME, placeAt } from './addresses.js';
import { Refused } from './api.js';
import { byId, el, link } from './dom.js';
import { showFrame } from './frame.js';
import { stopReading } from './read-aloud.js';
import { settings } from './settings.js';
import { t } from './words.js';

/** What the server wrote about one page into its head. */
const ABOUT = 'link[rel=canonical], link[rel=alternate], meta[name^=DC], meta[name=description], [type="application/ld+json"]';

const main = byId('noi-dung');
const told = byId('tin-bao');
const portal = byId('ten-cong');

/** What is shown; a way within the page is no other page. */
let shown = '';

/** Ends what was asked for the page before. */
let under = new AbortController();

/** @param {string} title @param {...Child} content @returns {View} */
const plain = (title, ...content) => ({ title, content: el('div.item', el('h1', title), content) });

/** @param {Refused} refused @param {() => void} again */
const failure = ({ status, message }, again) => (status === 404
  ? plain(t('missing'), el('p', t('missingHelp')), el('p', link('/tim-kiem', t('search')), ' · ', link('/', t('home'))))
  : plain(t('failed'), el('p', status === 0 ? t('offline') : status === 429 || status >= 500 ? t('busy') : message), el('button', { onclick: again }, t('again'))));

/** @param {View} view @param {boolean} focus to the heading: who hears the page knows where he is */
const put = ({ title, content, canonical }, focus) => {
  main.replaceChildren(content);
  document.title = `${title} – ${portal.textContent}`;
  for (const old of document.querySelectorAll(ABOUT)) old.remove();
  if (canonical) document.head.append(el('link', { rel: 'canonical', href: canonical }));
  told.textContent = title;
  const heading = main.querySelector('h1');
  heading?.setAttribute('tabindex', '-1');
  if (focus) heading?.focus({ preventScroll: true });
};

/** @param {Show} show @param {{ focus?: boolean, top?: number, standing?: boolean }} how `standing`: the server wrote it already */
const render = async (show, { focus = true, top = 0, standing = false }) => {
  const place = placeAt(location.pathname);
  if (!place && !standing) return location.reload();
  shown = location.pathname + location.search;
  under.abort();
  under = new AbortController();
  const { signal } = under;
  stopReading();
  document.documentElement.lang = settings.language;
  for (const part of document.querySelectorAll('.parts a')) part.ariaCurrent = part.getAttribute('href') === location.pathname ? 'page' : null;
  const frame = showFrame(place?.site ?? document.documentElement.dataset.site ?? HOME, signal);
  frame.catch(() => null);
  if (!place || standing) return;
  main.ariaBusy = 'true';
  told.textContent = t('loading');
  try {
    const [site, view] = await Promise.all([frame, show({ ...place, frame, query: new URLSearchParams(location.search), signal })]);
    // Beside a measuring script ours do not run: the server writes these pages itself (PT-3.2).
    if (site.emc && /home|article/.test(place.kind)) return location.reload();
    if (signal.aborted) return;
    put(view, focus);
    window.scrollTo(0, top);
  } catch (error) {
    if (signal.aborted) return;
    if (!(error instanceof Refused)) console.error(error);
    put(failure(error instanceof Refused ? error : new Refused(500), () => void render(show, {})), focus);
  }
  main.ariaBusy = null;
};

/** Whether a click is for the reader to follow. @param {MouseEvent} event @param {HTMLAnchorElement} to */
const isOurs = ({ button, metaKey, ctrlKey, shiftKey, altKey }, to) => button === 0 && !(metaKey || ctrlKey || shiftKey || altKey) && !to.target
  && to.origin === location.origin && placeAt(to.pathname) !== null && (!to.hash || to.pathname !== location.pathname);

/** Takes over links and the buttons back and forward; forms only ask and go by themselves. @param {Show} show */
export const start = (show) => {
  document.addEventListener('click', (event) => {
    const to = event.target instanceof Element && event.target.closest('a');
    if (!to || !isOurs(event, to)) return;
    event.preventDefault();
    history.replaceState({ top: window.scrollY }, '');
    history.pushState(null, '', to.href);
    void render(show, {});
  });
  history.scrollRestoration = 'manual';
  addEventListener('popstate', ({ state }) => {
    if (shown !== location.pathname + location.search) void render(show, { top: state?.top });
  });
  const isWritten = 'standing' in main.dataset && (settings.language === 'vi' || !placeAt(location.pathname));
  void render(show, { focus: false, standing: isWritten });
};

/** The same page, in another language say. @param {Show} show */
export const renew = (show) => render(show, { focus: false, top: window.scrollY });
