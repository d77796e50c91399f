import type { Core } from '@strapi/strapi';
import { registerFileGuard, registerGuardCheck } from '../../platform/server/public';
import { guardDocuments } from './middlewares/guard-documents';
import { ensureGuards } from './registry/ensure-guards';
import { guardSentences } from './registry/guard-report';
import { fileUses } from './services/file-uses';
import { registerLedgerActions } from './services/note-in-ledger';
import { registerModerationNotices } from './services/notify';

const register = ({ strapi }: { strapi: Core.Strapi }): void => {
  registerLedgerActions();
  registerModerationNotices();
  registerGuardCheck('moderation', guardSentences);
  registerFileGuard('moderation', fileUses);
  // A text to the server; the edit view shows it live under the title (admin/src/components/SlugInput.tsx).
  strapi.customFields.register({ name: 'slug', plugin: 'moderation', type: 'string', inputSize: { default: 12, isResizable: true } });
  strapi.hook('strapi::content-types.afterSync').register(async () => ensureGuards(strapi));
  strapi.documents.use(guardDocuments(strapi) as never);
};

export default register;
