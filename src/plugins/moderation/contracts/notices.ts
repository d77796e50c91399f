import type { NoticeKind } from '../../notices/contracts';

/** What moderation tells people of. */
export const NOTICE_KINDS = [
  { key: 'moderation.waiting', name: 'Có hồ sơ chờ tôi duyệt', defaultMail: 'at-once' },
  { key: 'moderation.returned', name: 'Bài của đơn vị bị trả lại', defaultMail: 'at-once' },
  { key: 'moderation.approved', name: 'Hồ sơ đã được duyệt, chờ đăng', defaultMail: 'at-once' },
  { key: 'moderation.published', name: 'Bài của đơn vị đã đăng', defaultMail: 'at-once' },
  { key: 'moderation.withdrawn', name: 'Nội dung đã đăng bị gỡ', defaultMail: 'at-once' },
] as const satisfies readonly NoticeKind[];

export type ModerationNotice = (typeof NOTICE_KINDS)[number]['key'];
