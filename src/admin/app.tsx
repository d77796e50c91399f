import { showClockNote } from './clock-note';
import vi from './translations/vi.json';

const LANGUAGE_KEY = 'strapi-admin-language';

export default {
  config: {
    locales: ['vi'],
    translations: { vi },
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
