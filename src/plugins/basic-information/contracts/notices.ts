import type { NoticeKind } from '../../notices/contracts';

/** What this plugin tells people of. */
export const NOTICE_KINDS = [
  { key: 'basic-information.due', name: 'Thông tin cơ bản đến hạn cung cấp', defaultMail: 'at-once' },
  { key: 'basic-information.conflict', name: 'Số liệu khác với nguồn khác', defaultMail: 'at-once' },
] as const satisfies readonly NoticeKind[];
