/** @import { Attributes } from './dom.js' */
import { byId, el } from './dom.js';
import { canRead, isReading, startReading, stopReading, whenVoicesChange } from './read-aloud.js';
import { beside, choose, settings } from './settings.js';
import { t } from './words.js';

// AR-2, Circular 26/2020/TT-BTTTT: for those who see little or would rather hear.

/** @param {() => void} languageChanged */
export const showTools = (languageChanged) => {
  const bar = byId('cong-cu');
  const main = byId('noi-dung');
  const language = () => main.querySelector('article')?.lang || main.lang || settings.language;

  const draw = () => {
    const held = document.activeElement?.id;
    /** @param {string} id @param {string} sign what is seen @param {string} words @param {() => string | void} act may answer what there is to tell @param {Attributes} [more] */
    const button = (id, sign, words, act, more) => el('button', { id, type: 'button', title: words, 'aria-label': words, ...more, onclick: () => {
      byId('tin-bao').textContent = act() ?? '';
      draw();
    } }, sign);
    /** @param {-1 | 1} step */
    const resize = (step) => () => {
      choose({ size: beside('size', step) ?? settings.size });
      return `${t('size')}: ${settings.size}/4`;
    };
    const other = settings.language === 'vi' ? 'en' : 'vi';
    bar.replaceChildren(
      button('nho', 'A−', t('smaller'), resize(-1), { 'aria-disabled': String(settings.size === '1') }),
      button('to', 'A+', t('larger'), resize(1), { 'aria-disabled': String(settings.size === '4') }),
      button('mau', t('contrast'), `${t('contrast')}: ${t(settings.contrast)}`, () => {
        choose({ contrast: beside('contrast', 1) ?? 'usual' });
        return t(settings.contrast);
      }),
      ...(canRead(language()) ? [button('doc', t(isReading() ? 'pause' : 'listen'), t(isReading() ? 'pause' : 'listen'), () => (isReading() ? stopReading() : startReading(main, language(), draw)))] : []),
      button('in', t('print'), t('print'), () => window.print()),
      button('tieng', other === 'en' ? 'English' : 'Tiếng Việt', other === 'en' ? 'English' : 'Tiếng Việt', () => {
        choose({ language: other });
        languageChanged();
      }, { lang: other }));
    if (held && bar.querySelector(`#${held}`)) byId(held).focus();
  };

  for (const event of ['leave', 'pagehide']) addEventListener(event, () => stopReading());
  whenVoicesChange(draw);
  draw();
};
