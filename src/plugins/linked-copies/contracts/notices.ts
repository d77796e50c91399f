import type { NoticeKind } from '../../notices/contracts';

/** What this plugin tells people of. */
export const NOTICE_KINDS = [
  { key: 'linked-copies.changed', name: 'Bài gốc của bản trên Cổng tỉnh đã thay đổi', defaultMail: 'at-once' },
  { key: 'linked-copies.withdrawn', name: 'Bài gốc của bản trên Cổng tỉnh đã bị gỡ', defaultMail: 'at-once' },
  { key: 'linked-copies.settled', name: 'Cổng tỉnh đã xử lý thay đổi của bài gốc', defaultMail: 'daily' },
] as const satisfies readonly NoticeKind[];
