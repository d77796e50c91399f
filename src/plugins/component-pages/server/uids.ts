export const SITE = 'plugin::component-pages.site';
export const PAGE = 'plugin::component-pages.page';
export const MENU = 'plugin::component-pages.menu';
export const PROFILE = 'plugin::component-pages.profile';

/** Everything that stands on a site of a unit and belongs to that unit. */
export const ON_SITES = [PAGE, MENU, PROFILE] as const;
export type OnSite = (typeof ON_SITES)[number];

export const isOnSite = (uid: string): uid is OnSite => (ON_SITES as readonly string[]).includes(uid);
