/** What the floors above may use of component pages. */
export { pageAt, pathsOfPages, pathsOfSite } from './queries/page-paths';
export { pathsOf } from './domain/paths';
export { responsibleOn } from './domain/responsible';
export { MENU, PAGE, PROFILE, SITE } from './uids';
export { fillSite } from './services/fill-site';
export { currentTemplate } from './services/templates';
