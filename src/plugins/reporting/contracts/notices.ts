import type { NoticeKind } from '../../notices/contracts';

/** What this plugin tells people of. Reminders come with the daily mail: one a day for each person, however many reports. */
export const NOTICE_KINDS = [
  { key: 'reporting.returned', name: 'Báo cáo bị trả lại', defaultMail: 'at-once' },
  { key: 'reporting.submitted', name: 'Báo cáo chờ duyệt', defaultMail: 'daily' },
  { key: 'reporting.approved', name: 'Báo cáo đã được duyệt', defaultMail: 'daily' },
  { key: 'reporting.reopen-asked', name: 'Đề nghị mở lại báo cáo', defaultMail: 'at-once' },
  { key: 'reporting.reopen-decided', name: 'Trả lời đề nghị mở lại báo cáo', defaultMail: 'at-once' },
  { key: 'reporting.remark', name: 'Ý kiến về số liệu báo cáo', defaultMail: 'daily' },
  { key: 'reporting.due-soon', name: 'Báo cáo sắp đến hạn', defaultMail: 'daily' },
  { key: 'reporting.overdue', name: 'Báo cáo quá hạn', defaultMail: 'daily' },
  { key: 'reporting.overdue-below', name: 'Đơn vị cấp dưới quá hạn báo cáo', defaultMail: 'daily' },
] as const satisfies readonly NoticeKind[];

export type ReportNotice = (typeof NOTICE_KINDS)[number]['key'];
