import type { NoticeKind } from '../../notices/contracts';

/** What this plugin tells people of. */
export const NOTICE_KINDS = [
  { key: 'content-requests.asked', name: 'Đơn vị được yêu cầu cung cấp thông tin', defaultMail: 'at-once' },
  { key: 'content-requests.due-soon', name: 'Yêu cầu cung cấp thông tin sắp đến hạn', defaultMail: 'at-once' },
  { key: 'content-requests.overdue', name: 'Yêu cầu cung cấp thông tin quá hạn', defaultMail: 'at-once' },
  { key: 'content-requests.answered', name: 'Yêu cầu cung cấp thông tin có trả lời', defaultMail: 'at-once' },
  { key: 'content-requests.ended', name: 'Yêu cầu cung cấp thông tin đã khép lại hoặc hủy', defaultMail: 'daily' },
] as const satisfies readonly NoticeKind[];

export type RequestNotice = (typeof NOTICE_KINDS)[number]['key'];
