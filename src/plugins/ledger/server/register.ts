import type { Core } from '@strapi/strapi';
import { registerGuardCheck, registerJob, registerSchedule } from '../../platform/server/public';
import { recordDocumentChanges } from './services/document-changes';
import { exportHead } from './services/export-head';
import { ledgerGuardReport } from './services/guard';
import { ledgerKeys } from './services/keys';
import { makeMonthsAhead } from './services/months';
import { recordRowChanges } from './services/row-changes';
import { recordSessions } from './services/sign-in';
import { verifyDaily } from './services/verify-daily';

const DAILY = 'ledger.daily';
const VERIFY = 'ledger.verify';

const register = ({ strapi }: { strapi: Core.Strapi }): void => {
  // Without its key nothing may be written: say so before anything is.
  ledgerKeys();
  recordDocumentChanges(strapi);
  recordRowChanges(strapi);
  recordSessions(strapi);
  registerGuardCheck('ledger', () =>
    ledgerGuardReport(async (sql) => (await strapi.db.connection.raw(sql)).rows as Record<string, unknown>[], { asApp: true }));
  registerJob(DAILY, async () => {
    await makeMonthsAhead(strapi);
    await exportHead(strapi);
  });
  // 00:05 in Hà Nội.
  registerSchedule('ledger-daily', '5 17 * * *', DAILY);
  registerJob(VERIFY, async () => void (await verifyDaily(strapi)));
  // 02:40 in Hà Nội, when hardly anybody writes; a night without a node is made up for.
  registerSchedule(VERIFY, '40 19 * * *', VERIFY, { catchUpHours: 20 });
};

export default register;
