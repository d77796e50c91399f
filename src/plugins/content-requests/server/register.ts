import type { Core } from '@strapi/strapi';
import { registerNoticeKind } from '../../notices/server/public';
import { registerGuardCheck, registerJob, registerSchedule } from '../../platform/server/public';
import { NOTICE_KINDS } from '../contracts';
import { guardSentences } from './services/guard-check';
import { registerLedgerActions } from './services/ledger-actions';
import { REMIND, remind } from './services/remind';

const register = ({ strapi }: { strapi: Core.Strapi }): void => {
  registerLedgerActions();
  for (const kind of NOTICE_KINDS) registerNoticeKind(kind);
  registerGuardCheck('content-requests', guardSentences);
  registerJob(REMIND, async () => void (await remind(strapi)));
  // 06:40 in Hà Nội, in time for the daily mail.
  registerSchedule(REMIND, '40 23 * * *', REMIND, { catchUpHours: 12 });
};

export default register;
