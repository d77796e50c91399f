import adminEn from './core/admin.en.json';
import adminVi from './core/admin.vi.json';
import contentManagerEn from './core/content-manager.en.json';
import contentManagerVi from './core/content-manager.vi.json';
import contentReleasesEn from './core/content-releases.en.json';
import contentReleasesVi from './core/content-releases.vi.json';
import contentTypeBuilderEn from './core/content-type-builder.en.json';
import contentTypeBuilderVi from './core/content-type-builder.vi.json';
import emailEn from './core/email.en.json';
import emailVi from './core/email.vi.json';
import i18nEn from './core/i18n.en.json';
import i18nVi from './core/i18n.vi.json';
import reviewWorkflowsEn from './core/review-workflows.en.json';
import reviewWorkflowsVi from './core/review-workflows.vi.json';
import uploadEn from './core/upload.en.json';
import uploadVi from './core/upload.vi.json';
import usersPermissionsEn from './core/users-permissions.en.json';
import usersPermissionsVi from './core/users-permissions.vi.json';
import ownEn from './en.json';
import ownVi from './vi.json';

type Words = Readonly<Record<string, string>>;

/** Core's plugins know their keys without their name; the panel knows them with it. The panel's own keys have none. */
const of = (plugin: string, words: Words): Words =>
  Object.fromEntries(Object.entries(words).map(([key, text]) => [`${plugin}.${key}`, text]));

/**
 * Our words over core's: what core leaves in English, and what it says wrongly or in other words than ours
 * (glossary: docs/huong-dan/tu-vung.md). `npm run check:translations` compares them with the installed versions.
 */
export const coreWords: Readonly<Record<'vi' | 'en', Words>> = {
  vi: {
    ...ownVi,
    ...adminVi,
    ...of('content-manager', contentManagerVi),
    ...of('content-releases', contentReleasesVi),
    ...of('content-type-builder', contentTypeBuilderVi),
    ...of('email', emailVi),
    ...of('i18n', i18nVi),
    ...of('review-workflows', reviewWorkflowsVi),
    ...of('upload', uploadVi),
    ...of('users-permissions', usersPermissionsVi),
  },
  en: {
    ...ownEn,
    ...adminEn,
    ...of('content-manager', contentManagerEn),
    ...of('content-releases', contentReleasesEn),
    ...of('content-type-builder', contentTypeBuilderEn),
    ...of('email', emailEn),
    ...of('i18n', i18nEn),
    ...of('review-workflows', reviewWorkflowsEn),
    ...of('upload', uploadEn),
    ...of('users-permissions', usersPermissionsEn),
  },
};
