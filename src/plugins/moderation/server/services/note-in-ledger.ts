import type { Core } from '@strapi/strapi';
import { actorOf, record, registerLedgerAction } from '../../../ledger/server/public';
import { actorFrom } from '../../../units/server/public';
import type { UnitOfWork } from '../../../platform/server/public';
import type { Decision, Holder } from '../../contracts';
import type { CaseFacts } from '../domain/case-facts';
import { holds, type Person } from '../domain/person';

const SENTENCES: Readonly<Record<Decision | 'revise', string>> = {
  submit: 'trình duyệt', resubmit: 'trình duyệt lại', approve: 'duyệt', return: 'trả lại', pass: 'chuyển bước duyệt',
  publish: 'xuất bản', cancel: 'rút hồ sơ', withdraw: 'gỡ xuất bản', revise: 'sửa nội dung đang có hồ sơ',
};

export const registerLedgerActions = (): void => {
  for (const [verb, sentence] of Object.entries(SENTENCES)) registerLedgerAction(`moderation.${verb}`, sentence);
};

export interface Noted {
  verb: Decision | 'revise';
  caseId: number;
  contentType: string;
  documentId: string;
  person: Person | null;
  /** In which capacity the person acted. */
  as?: Holder | null;
  before: CaseFacts | null;
  after: CaseFacts;
  hash: string;
  comment?: string | null;
}

const summary = (facts: CaseFacts | null): { state: string; stage: string | null; version: number } | null =>
  facts && { state: facts.state, stage: facts.workflow.stages[facts.stage]?.key ?? null, version: facts.version };

/** Records an act in the ledger, with the assignment that gave the right to it. */
export const noteInLedger = async (strapi: Core.Strapi, uow: UnitOfWork, noted: Noted): Promise<void> => {
  const { verb, caseId, contentType, documentId, person, as, before, after, hash, comment } = noted;
  record(uow, {
    action: `moderation.${verb}`,
    subject: { type: 'moderation.case', id: String(caseId) },
    actor: await ledgerActor(strapi, person, as ?? null, after),
    before: summary(before),
    after: { ...summary(after), contentType, documentId, hash, comment: comment ?? null },
  });
};

const ledgerActor = async (strapi: Core.Strapi, person: Person | null, as: Holder | null, facts: CaseFacts): Promise<ReturnType<typeof actorOf>> => {
  const known = actorOf(strapi, 'moderation');
  if (person === null) return known;
  const actor = await actorFrom(strapi);
  const grants = actor.kind === 'staff' ? actor.grants : [];
  const serving = as && grants.find((grant) => holds({ ...person, grants: [grant] }, as, facts.place));
  const inRequest = known.kind === 'staff' ? known : { kind: 'staff' as const, userId: person.userId };
  return { ...inRequest, assignmentId: serving?.assignmentId };
};
