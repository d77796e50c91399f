import type { Core } from '@strapi/strapi';
import { registerReviewNotes } from '../../moderation/server/public';
import { registerNoticeKind } from '../../notices/server/public';
import { LINKED_TYPES, NOTICE_KINDS } from '../contracts';
import { followDocuments } from './services/follow-documents';
import { guardSections } from './services/guard-sections';
import { keepDelegations } from './services/keep-delegations';
import { registerLedgerActions } from './services/ledger-actions';
import { linkNotes } from './services/link-notes';
import { registerSubmissionRules } from './services/submission-rules';

const register = ({ strapi }: { strapi: Core.Strapi }): void => {
  registerLedgerActions();
  for (const kind of NOTICE_KINDS) registerNoticeKind(kind);
  followDocuments(strapi);
  registerSubmissionRules();
  guardSections(strapi);
  keepDelegations(strapi);
  for (const uid of LINKED_TYPES) registerReviewNotes(uid, linkNotes(uid));
};

export default register;
