import type { NoticeKind } from '../../notices/contracts';

/** What this plugin tells people of. */
export const NOTICE_KINDS = [
  { key: 'accounts.request-made', name: 'Đơn vị đề nghị cấp tài khoản, quyền hoặc kết nối', defaultMail: 'at-once' },
  { key: 'accounts.request-decided', name: 'Đề nghị về tài khoản đã có quyết định', defaultMail: 'at-once' },
] as const satisfies readonly NoticeKind[];

export type AccountNotice = (typeof NOTICE_KINDS)[number]['key'];
