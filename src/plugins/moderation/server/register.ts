import type { Core } from '@strapi/strapi';
import { registerFileGuard, registerGuardCheck, registerJob, registerOwnTransactions, registerSchedule } from '../../platform/server/public';
import { guardDocuments } from './middlewares/guard-documents';
import { ensureGuards } from './registry/ensure-guards';
import { guardSentences } from './registry/guard-report';
import { fileUses } from './services/file-uses';
import { registerLedgerActions } from './services/note-in-ledger';
import { registerModerationNotices } from './services/notify';
import { registerReminderJobs } from './services/reminder-jobs';
import { recountDueDays } from './services/recount-due-days';

const register = ({ strapi }: { strapi: Core.Strapi }): void => {
  registerLedgerActions();
  registerModerationNotices();
  registerReminderJobs(strapi);
  registerOwnTransactions('/moderation/bulk');
  registerJob('moderation.due-days', async (_payload, context) => void (await recountDueDays(context.strapi)));
  // Five past midnight in Hà Nội.
  registerSchedule('moderation.due-days', '5 17 * * *', 'moderation.due-days');
  registerGuardCheck('moderation', guardSentences);
  registerFileGuard('moderation', fileUses);
  // A text to the server; the edit view shows it live under the title (admin/src/components/SlugInput.tsx).
  strapi.customFields.register({ name: 'slug', plugin: 'moderation', type: 'string', inputSize: { default: 12, isResizable: true } });
  strapi.hook('strapi::content-types.afterSync').register(async () => ensureGuards(strapi));
  strapi.documents.use(guardDocuments(strapi) as never);
};

export default register;
