import type { Core } from '@strapi/strapi';
import { registerNoticeKind } from '../../notices/server/public';
import { registerGuardCheck, registerJob, registerOwnTransactions, registerSchedule } from '../../platform/server/public';
import { DISCREPANCY_NOTICE_KINDS, NOTICE_KINDS } from '../contracts';
import { FIND_BY_RULE, findByRule } from './services/discrepancies/find-by-rule';
import { registerDiscrepancyActions } from './services/discrepancies/ledger-actions';
import { guardSentences } from './services/guard-check';
import { registerPlanActions } from './services/note-plan';
import { registerImportActions } from './services/imports/ledger-actions';
import { LAPSE, lapseTickets } from './services/lapse-tickets';
import { registerReportActions } from './services/ledger-actions';
import { RECHECK, recheckUnit } from './services/recheck-unit';
import { REMIND, remind } from './services/remind';

const register = ({ strapi }: { strapi: Core.Strapi }): void => {
  registerGuardCheck('reporting', guardSentences);
  registerPlanActions();
  registerImportActions();
  registerDiscrepancyActions();
  // A file is read as it comes; only its storing is a transaction.
  registerOwnTransactions('/reporting/imports');
  registerReportActions();
  for (const kind of [...NOTICE_KINDS, ...DISCREPANCY_NOTICE_KINDS]) registerNoticeKind(kind);
  registerOwnTransactions('/reporting/transitions');
  registerJob(LAPSE, async () => void (await lapseTickets(strapi)));
  // Shortly after each full hour.
  registerSchedule(LAPSE, '5 * * * *', LAPSE, { catchUpHours: 24 });
  registerJob(RECHECK, async ({ period, unit }) => recheckUnit(strapi, Number(period), String(unit)));
  registerJob(REMIND, async () => void (await remind(strapi)));
  // 06:35 in Hà Nội, in time for the daily mail.
  registerSchedule(REMIND, '35 23 * * *', REMIND, { catchUpHours: 12 });
  registerJob(FIND_BY_RULE, async () => void (await findByRule(strapi)));
  // 02:20 in Hà Nội.
  registerSchedule(FIND_BY_RULE, '20 19 * * *', FIND_BY_RULE, { catchUpHours: 24 });
};

export default register;
