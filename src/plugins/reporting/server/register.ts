import type { Core } from '@strapi/strapi';
import { registerNoticeKind } from '../../notices/server/public';
import { registerGuardCheck, registerJob, registerOwnTransactions, registerSchedule } from '../../platform/server/public';
import { NOTICE_KINDS } from '../contracts';
import { guardSentences } from './services/guard-check';
import { registerPlanActions } from './services/note-plan';
import { registerImportActions } from './services/imports/ledger-actions';
import { LAPSE, lapseTickets } from './services/lapse-tickets';
import { registerReportActions } from './services/ledger-actions';

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
};

export default register;
