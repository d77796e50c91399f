/** What the floors above, jobs, tests and starting data may use of reporting. */
export { lapseTickets } from './services/lapse-tickets';
export { importLines, type ImportOptions, type Transfer } from './services/imports/import-lines';
export { findByRule } from './services/discrepancies/find-by-rule';
export { remind } from './services/remind';
