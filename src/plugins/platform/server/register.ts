import type { Core } from '@strapi/strapi';
import { isOurUid } from '../contracts/our-plugins';
import { useAntivirus, type Antivirus } from './files/antivirus';
import { registerJob, registerSchedule } from './jobs/registry';
import { registerMailJob } from './mail/queue-mail';
import { cleanInput } from './services/clean-input';
import { forgetOldCounts } from './services/rate-limits';
import { inTransaction } from './services/unit-of-work';

const CHANGES = new Set(['create', 'update', 'delete', 'clone', 'publish', 'unpublish', 'discardDraft']);

const FORGET_COUNTS = 'platform.forget-old-counts';

const register = ({ strapi }: { strapi: Core.Strapi }): void => {
  const antivirus = strapi.config.get<Antivirus>('antivirus');
  useAntivirus(antivirus.host === '' ? null : antivirus);
  registerMailJob();
  registerJob(FORGET_COUNTS, async (_payload, context) => forgetOldCounts(context.strapi));
  registerSchedule(FORGET_COUNTS, '25 * * * *', FORGET_COUNTS);

  // First of all document middlewares: whatever the others do or record stands in the same transaction.
  strapi.documents.use((context, next) =>
    CHANGES.has(context.action) ? inTransaction(strapi, async () => next()) : next());

  strapi.documents.use((context, next) => {
    const params = context.params as { data?: Record<string, unknown> };
    if (isOurUid(context.uid) && params.data && ['create', 'update', 'clone'].includes(context.action)) {
      params.data = cleanInput(strapi, context.uid, params.data);
    }
    return next();
  });
};

export default register;
