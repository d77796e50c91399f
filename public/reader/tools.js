/** @import { Attributes } from './dom.js' */
import { byId, el } from './dom.js';
import { canRead, isReading, startReading, stopReading, whenVoicesChange } from './read-aloud.js';
import { beside, choose, settings } from './settings.js';
import { t } from './words.js';

/** AR-2, Circular 26/2020/TT-BTTTT: for those who see little or would rather hear. @param {() => void} languageChanged */
export const showTools = (languageChanged) => {
  const bar = byId('cong-cu');
  const main = byId('noi-dung');

  const draw = () => {
    const held = document.activeElement?.id;
    const language = main.querySelector('article')?.lang || settings.language;
    const other = settings.language === 'vi' ? 'en' : 'vi';
    /** @param {string} id @param {string} words @param {() => string | void} act may answer what there is to tell @param {string} [sign] seen instead of the words @param {Attributes} [more] */
    const button = (id, words, act, sign = words, more = {}) => el('button', { id, title: words, 'aria-label': words, ...more, onclick: () => {
      byId('tin-bao').textContent = act() ?? '';
      draw();
    } }, sign);
    /** @param {number} step */
    const resize = (step) => () => {
      choose({ size: beside('size', step) ?? settings.size });
      return `${t('size')}: ${settings.size}/4`;
    };
    bar.replaceChildren(
      button('nho', t('smaller'), resize(-1), 'A−', { 'aria-disabled': `${settings.size === '1'}` }),
      button('to', t('larger'), resize(1), 'A+', { 'aria-disabled': `${settings.size === '4'}` }),
      button('mau', `${t('contrast')}: ${t(settings.contrast)}`, () => {
        choose({ contrast: beside('contrast', 1) ?? 'usual' });
        return t(settings.contrast);
      }, t('contrast')),
      canRead(language) ? button('doc', t(isReading() ? 'pause' : 'listen'), () => (isReading() ? stopReading() : startReading(main, language, draw))) : '',
      button('in', t('print'), () => window.print()),
      button('tieng', other === 'en' ? 'English' : 'Tiếng Việt', () => {
        choose({ language: other });
        languageChanged();
      }, undefined, { lang: other }));
    if (held) document.getElementById(held)?.focus();
  };

  addEventListener('pagehide', stopReading);
  whenVoicesChange(draw);
  draw();
};
