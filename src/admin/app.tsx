import { showClockNote } from './clock-note';
import emblem from './extensions/emblem.svg';
import en from './translations/en.json';
import vi from './translations/vi.json';

const LANGUAGE_KEY = 'strapi-admin-language';

/** Core's banner about its own media library counts as closed, whatever it takes for the installation's name. */
const CLOSED_BANNERS = ['false', 'undefined', 'null'].map((name) => `STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_false:${name}`);

export default {
  config: {
    locales: ['vi'],
    translations: { en, vi },
    auth: { logo: emblem },
    menu: { logo: emblem },
    head: { favicon: emblem, title: 'Cổng Tỉnh' },
    notifications: { releases: false },
    tutorials: false,
  },
  register() {
    // Officials read Vietnamese; who chose another language keeps it.
    if (!window.localStorage.getItem(LANGUAGE_KEY)) window.localStorage.setItem(LANGUAGE_KEY, 'vi');
    for (const banner of CLOSED_BANNERS) window.localStorage.setItem(banner, 'true');
  },
  bootstrap() {
    showClockNote().catch(() => {
      // The note is a courtesy; the screens work without it.
    });
  },
};
