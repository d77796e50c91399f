import type { StrapiApp } from '@strapi/strapi/admin';
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
  bootstrap(_app: StrapiApp) {},
};
