import type { Core } from '@strapi/strapi';
import { registerLedgerAction } from '../../ledger/server/public';
import { registerNoticeKind } from '../../notices/server/public';
import { NOTICE_KINDS } from '../contracts/notices';
import { registerBackupJobs } from './services/jobs';

const register = ({ strapi }: { strapi: Core.Strapi }): void => {
  registerLedgerAction('backups.requested', 'yêu cầu sao lưu ngay');
  for (const kind of NOTICE_KINDS) registerNoticeKind(kind);
  registerBackupJobs(strapi);
};

export default register;
