/** What the scripts of the house may use of review; no floor stands above it. */
export { diffHtml } from './domain/diff/diff-html';
