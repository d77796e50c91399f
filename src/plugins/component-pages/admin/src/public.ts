/** What the screens of other plugins use of component pages'. */
export { registerSitePanel, type SitePanel, type SitePanelProps } from './site-panels';
