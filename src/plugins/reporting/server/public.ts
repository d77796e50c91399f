/** What the floors above, jobs, tests and starting data may use of reporting. */
export { addPeriod } from './services/save-period';
export { addTemplate } from './services/save-template';
export { findByRule } from './services/discrepancies/find-by-rule';
export { importLines, type ImportOptions, type Transfer } from './services/imports/import-lines';
export { lapseTickets } from './services/lapse-tickets';
export { openPeriod } from './services/open-period';
export { periods, programmes, templates } from './queries/plan-views';
export { publishVersion } from './services/publish-version';
export { remind } from './services/remind';
export { recheckUnit } from './services/recheck-unit';
export { saveObligations, type ObligationInput } from './services/save-obligations';
export { saveProgramme, type SaveProgramme } from './services/save-programme';
export { startDraft, saveDraft } from './services/draft-version';
export { transferComputedForms } from './services/imports/transfer-computed';
