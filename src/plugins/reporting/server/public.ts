/** What the floors above may use of reporting. */
export { importLines, type ImportOptions, type Transfer } from './services/imports/import-lines';
