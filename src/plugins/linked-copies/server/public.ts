/** What the floors above may use of linked copies. */
export { livingLinks, type LivingLink } from './queries/living-links';
