/** Content types whose `body` is a text of this plugin and whose `title` a Word file may fill. */
const TYPES: readonly string[] = ['api::article.article', 'api::info-entry.info-entry'];

export const isTypeWithText = (contentType: string): boolean => TYPES.includes(contentType);
