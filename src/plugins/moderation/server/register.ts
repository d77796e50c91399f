import type { Core } from '@strapi/strapi';
import { registerFileGuard, registerGuardCheck } from '../../platform/server/public';
import { guardDocuments } from './middlewares/guard-documents';
import { ensureGuards } from './registry/ensure-guards';
import { guardSentences } from './registry/guard-report';
import { fileUses } from './services/file-uses';
import { registerLedgerActions } from './services/note-in-ledger';
import { registerModerationNotices } from './services/notify';
import { registerReminderJobs } from './services/reminder-jobs';

const register = ({ strapi }: { strapi: Core.Strapi }): void => {
  registerLedgerActions();
  registerModerationNotices();
  registerReminderJobs(strapi);
  registerGuardCheck('moderation', guardSentences);
  registerFileGuard('moderation', fileUses);
  strapi.hook('strapi::content-types.afterSync').register(async () => ensureGuards(strapi));
  strapi.documents.use(guardDocuments(strapi) as never);
};

export default register;
