import type { Core } from '@strapi/strapi';
import { registerNoticeKind } from '../../notices/server/public';
import { registerGuardCheck, registerJob, registerOwnTransactions, registerSchedule } from '../../platform/server/public';
import { NOTICE_KINDS } from '../contracts';
import { guardSentences } from './services/guard-check';
import { registerImportActions } from './services/imports/ledger-actions';
import { LAPSE, lapseTickets } from './services/lapse-tickets';
import { registerReportActions } from './services/ledger-actions';
import { registerPlanActions } from './services/note-plan';
import { REMIND, remind } from './services/remind';

const register = ({ strapi }: { strapi: Core.Strapi }): void => {
  registerGuardCheck('reporting', guardSentences);
  registerPlanActions();
  registerImportActions();
  // A file is read as it comes; only its storing is a transaction.
  registerOwnTransactions('/reporting/imports');
  registerReportActions();
  for (const kind of NOTICE_KINDS) registerNoticeKind(kind);
  registerOwnTransactions('/reporting/transitions');
  registerJob(LAPSE, async () => void (await lapseTickets(strapi)));
  // Shortly after each full hour.
  registerSchedule(LAPSE, '5 * * * *', LAPSE, { catchUpHours: 24 });
  registerJob(REMIND, async () => void (await remind(strapi)));
  // 06:35 in Hà Nội, in time for the daily mail.
  registerSchedule(REMIND, '35 23 * * *', REMIND, { catchUpHours: 12 });
};

export default register;
