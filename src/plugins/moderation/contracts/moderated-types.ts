/**
 * The moderated content types as the staff screens know them. The server's registry decides
 * (`pluginOptions.moderation` of each schema); the boot stops when the two differ.
 */
export const MODERATED_TYPES = [
  'api::article.article',
  'api::legal-document.legal-document',
  'api::info-entry.info-entry',
  'plugin::component-pages.page',
  'plugin::component-pages.menu',
  'plugin::component-pages.profile',
] as const;

export const isModeratedType = (uid: string): boolean => (MODERATED_TYPES as readonly string[]).includes(uid);
