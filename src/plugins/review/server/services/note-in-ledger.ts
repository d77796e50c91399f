import type { Core } from '@strapi/strapi';
import { actorOf, record, registerLedgerAction, type Json } from '../../../ledger/server/public';
import type { UnitOfWork } from '../../../platform/server/public';

const SENTENCES = {
  comment: 'góp ý vào nội dung', answer: 'trả lời góp ý', resolve: 'xác nhận góp ý đã xử lý', reopen: 'mở lại góp ý',
  restore: 'khôi phục phiên bản cũ thành bản nháp',
} as const;

export const registerLedgerActions = (): void => {
  for (const [verb, sentence] of Object.entries(SENTENCES)) registerLedgerAction(`review.${verb}`, sentence);
};

/** Records what was said or brought back; the subject is the remark, or the document for a restore. */
export const noteInLedger = (strapi: Core.Strapi, uow: UnitOfWork, verb: keyof typeof SENTENCES, subject: { type: string; id: string }, after: Json): void => {
  record(uow, { action: `review.${verb}`, subject, actor: actorOf(strapi, 'review'), before: null, after });
};

export const commentSubject = (id: number): { type: string; id: string } => ({ type: 'review.comment', id: String(id) });
