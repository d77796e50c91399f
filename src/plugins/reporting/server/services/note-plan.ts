import type { Core } from '@strapi/strapi';
import { actorOf, record, registerLedgerAction, type Json } from '../../../ledger/server/public';
import type { OnPlans } from './on-plans';

const SENTENCES = {
  'programme-saved': 'lưu chương trình báo cáo',
  'template-saved': 'lưu biểu mẫu báo cáo',
  'draft-saved': 'lưu bản thảo biểu mẫu',
  'draft-deleted': 'xóa bản thảo biểu mẫu',
  'version-published': 'ban hành phiên bản biểu mẫu',
  'version-retired': 'thôi dùng phiên bản biểu mẫu',
  'period-saved': 'lưu kỳ báo cáo',
  'obligations-saved': 'giao biểu mẫu cho đơn vị',
  'period-opened': 'mở kỳ báo cáo',
  'period-closed': 'đóng kỳ báo cáo',
} as const;

export type PlanAct = keyof typeof SENTENCES;

export const registerPlanActions = (): void => {
  for (const [act, sentence] of Object.entries(SENTENCES)) registerLedgerAction(`reporting.${act}` as const, sentence);
};

interface Noted {
  readonly act: PlanAct;
  readonly subject: { readonly type: 'programme' | 'template' | 'template-version' | 'period'; readonly id: string };
  readonly before: Json;
  readonly after: Json;
}

/** Writes an act of the operator into the ledger, with the assignment that gave the right to it. */
export const notePlan = (strapi: Core.Strapi, { uow, assignmentId }: OnPlans, { act, subject, before, after }: Noted): void => {
  const known = actorOf(strapi, 'reporting');
  record(uow, {
    action: `reporting.${act}`, subject: { type: `reporting.${subject.type}`, id: subject.id },
    actor: known.kind === 'staff' ? { ...known, assignmentId } : known, before, after,
  });
};
