interface Item { readonly contentType: string; readonly documentId: string }

export const SITES = '/plugins/component-pages';
export const siteAddress = (site: string): string => `${SITES}?site=${site}`;
export const editAddress = ({ contentType, documentId }: Item): string => `/content-manager/collection-types/${contentType}/${documentId}`;
export const reviewAddress = ({ contentType, documentId }: Item): string => `/plugins/review/${contentType}/${documentId}`;

export const PAGE = 'plugin::component-pages.page';
export const SITE = 'plugin::component-pages.site';
export const ARTICLE = 'api::article.article';
