/** What the floors above, jobs, tests and starting data may use of reporting. */
export { saveProgramme, type SaveProgramme } from './services/save-programme';
export { addTemplate } from './services/save-template';
export { startDraft, saveDraft } from './services/draft-version';
export { publishVersion } from './services/publish-version';
export { addPeriod, type PeriodInput } from './services/save-period';
export { saveObligations, type ObligationInput } from './services/save-obligations';
export { openPeriod } from './services/open-period';
export { periods, programmes, templates } from './queries/plan-views';
export { lapseTickets } from './services/lapse-tickets';
export { importLines, type ImportOptions, type Transfer } from './services/imports/import-lines';
export { transferComputedForms } from './services/imports/transfer-computed';
