/** Uids that this plugin works with. */
export const DELEGATION = 'plugin::linked-copies.section-delegation';
export const SITE = 'plugin::component-pages.site';
export const CATEGORY = 'api::category.category';

/** The provincial portal among the sites. */
export const PORTAL = '/';
