import { addressOf, keepAddressesSteady, recoverFiles } from '../plugins/platform/admin/src/public';
import { showClockNote } from './clock-note';
import emblem from './extensions/emblem.svg';
import { NAME } from './name';
import { hideOutsideLinks } from './outside-links';
import { showSupportNote } from './support-note';
import { coreWords } from './translations';

const LANGUAGE_KEY = 'strapi-admin-language';

/** Core's banner about its own media library counts as closed, whatever it takes for the installation's name. */
const CLOSED_BANNERS = ['false', 'undefined', 'null'].map((name) => `STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_false:${name}`);

export default {
  config: {
    locales: ['vi'],
    translations: coreWords,
    auth: { logo: emblem },
    menu: { logo: emblem },
    head: { favicon: emblem, title: NAME },
    notifications: { releases: false },
    tutorials: false,
  },
  register() {
    // Officials read Vietnamese; who chose another language keeps it.
    if (!window.localStorage.getItem(LANGUAGE_KEY)) window.localStorage.setItem(LANGUAGE_KEY, 'vi');
    document.documentElement.lang = window.localStorage.getItem(LANGUAGE_KEY) ?? 'vi';
    for (const banner of CLOSED_BANNERS) window.localStorage.setItem(banner, 'true');
  },
  bootstrap() {
    keepAddressesSteady();
    recoverFiles(addressOf);
    hideOutsideLinks();
    showSupportNote().catch(() => {
      // Whoever cannot be told whom to call still signs in.
    });
    showClockNote().catch(() => {
      // The note is a courtesy; the screens work without it.
    });
  },
};
