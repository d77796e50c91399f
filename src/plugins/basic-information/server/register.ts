import type { Core } from '@strapi/strapi';
import { onPublished, registerReviewNotes } from '../../moderation/server/public';
import { registerNoticeKind } from '../../notices/server/public';
import { registerJob, registerSchedule } from '../../platform/server/public';
import { NOTICE_KINDS } from '../contracts';
import { conflictNotes } from './services/conflict-notes';
import { entrySource } from './services/entry-source';
import { registerFigureSource } from './services/figure-sources';
import { followEntries, REINDEX, reindexAll } from './services/follow-entries';
import { registerLedgerActions } from './services/ledger-actions';
import { tellConflicts } from './services/tell-conflicts';
import { TELL_DUE, tellDue } from './services/tell-due';
import { INFO_ENTRY } from './uids';

/** Inputs that know how officials write a number and name an indicator, a unit, a period; to the server they are plain values. */
const INPUTS = [
  ['decimal', 'string'], ['indicator', 'string'], ['subject', 'string'], ['period', 'enumeration'], ['frequency', 'enumeration'],
] as const;

const register = ({ strapi }: { strapi: Core.Strapi }): void => {
  strapi.customFields.register(INPUTS.map(([name, type]) => ({ name, plugin: 'basic-information', type, inputSize: { default: 6 as const, isResizable: true } })));
  registerLedgerActions();
  for (const kind of NOTICE_KINDS) registerNoticeKind(kind);
  registerFigureSource(entrySource);
  registerJob(REINDEX, async () => void (await reindexAll(strapi)));
  registerJob(TELL_DUE, async () => void (await tellDue(strapi)));
  // 07:00 in Hà Nội.
  registerSchedule(TELL_DUE, '0 0 * * *', TELL_DUE);
  followEntries(strapi);
  registerReviewNotes(INFO_ENTRY, conflictNotes);
  onPublished((uow, event) => tellConflicts(strapi, uow, event));
};

export default register;
