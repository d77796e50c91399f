import { showClockNote } from './clock-note';
import emblem from './extensions/emblem.svg';
import vi from './translations/vi.json';

const LANGUAGE_KEY = 'strapi-admin-language';

export default {
  config: {
    locales: ['vi'],
    translations: { vi },
    auth: { logo: emblem },
    menu: { logo: emblem },
    head: { favicon: emblem, title: 'Cổng Tỉnh' },
    notifications: { releases: false },
    tutorials: false,
  },
  register() {
    // Officials read Vietnamese; who chose another language keeps it.
    if (!window.localStorage.getItem(LANGUAGE_KEY)) window.localStorage.setItem(LANGUAGE_KEY, 'vi');
  },
  bootstrap() {
    showClockNote().catch(() => {
      // The note is a courtesy; the screens work without it.
    });
  },
};
