import type { Core } from '@strapi/strapi';
import { actorOf, record, registerLedgerAction, type JsonObject } from '../../../ledger/server/public';
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
  readonly before: JsonObject | null;
  readonly after: JsonObject | null;
}

/** Writes an act of the operator into the ledger, with the assignment that gave the right to it, and the programme, whose operators read of it. */
export const notePlan = (strapi: Core.Strapi, { uow, assignmentId, programme }: OnPlans, { act, subject, before, after }: Noted): void => {
  const known = actorOf(strapi, 'reporting');
  const of: JsonObject = programme === null ? {} : { programme };
  record(uow, {
    action: `reporting.${act}`, subject: { type: `reporting.${subject.type}`, id: subject.id },
    actor: known.kind === 'staff' ? { ...known, assignmentId } : known,
    before: before && after === null ? { ...of, ...before } : before, after: after && { ...of, ...after },
  });
};
