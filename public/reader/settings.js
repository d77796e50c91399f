/** What a reader chose: kept in this browser, sent to nobody. @typedef {{ size: string, contrast: 'usual' | 'high' | 'dark', language: 'vi' | 'en' }} Settings */

const KEY = 'cong-tinh';

/** @type {Settings} */
const USUAL = { size: '2', contrast: 'usual', language: 'vi' };

/** @type {{ [Name in keyof Settings]: Settings[Name][] }} */
const CHOICES = { size: ['1', '2', '3', '4'], contrast: ['usual', 'high', 'dark'], language: ['vi', 'en'] };

/** @returns {Partial<Settings>} */
const kept = () => {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '{}') ?? {};
  } catch {
    return {};
  }
};

/** @template {keyof Settings} Name @param {Name} name */
const keptOr = (name) => CHOICES[name].find((choice) => choice === kept()[name]) ?? USUAL[name];

/** @type {Settings} */
export const settings = { size: keptOr('size'), contrast: keptOr('contrast'), language: keptOr('language') };

/** Changes a setting, shows and keeps it. @param {Partial<Settings>} change */
export const choose = (change) => {
  Object.assign(settings, change);
  Object.assign(document.documentElement.dataset, settings);
  try {
    localStorage.setItem(KEY, JSON.stringify(settings));
  } catch {
    // It holds until the page is left.
  }
};

/** The choice so many steps from the present one. @template {keyof Settings} Name @param {Name} name @param {number} step */
export const beside = (name, step) => CHOICES[name][CHOICES[name].indexOf(settings[name]) + step];
