import type { NoticeKind } from '../../notices/contracts';

/** What moderation tells people of, in the order of their choices' screen; screens name a kind `moderation.notice.waiting`. */
export const NOTICE_KINDS = [
  { key: 'moderation.waiting', name: 'Có hồ sơ chờ tôi duyệt', defaultMail: 'at-once' },
  { key: 'moderation.overdue', name: 'Nhắc hồ sơ chờ tôi duyệt đã lâu', defaultMail: 'daily' },
  { key: 'moderation.returned', name: 'Bài của đơn vị bị trả lại', defaultMail: 'at-once' },
  { key: 'moderation.edited', name: 'Bài của đơn vị được sửa trong khi duyệt', defaultMail: 'daily' },
  { key: 'moderation.approved', name: 'Hồ sơ đã được duyệt, chờ đăng', defaultMail: 'at-once' },
  { key: 'moderation.published', name: 'Bài của đơn vị đã đăng', defaultMail: 'at-once' },
  { key: 'moderation.withdrawn', name: 'Nội dung đã đăng bị gỡ', defaultMail: 'at-once' },
  { key: 'moderation.cancelled', name: 'Hồ sơ được rút', defaultMail: 'daily' },
  { key: 'moderation.reviewer-missing', name: 'Hồ sơ không còn người duyệt', defaultMail: 'at-once' },
] as const satisfies readonly NoticeKind[];

export type ModerationNotice = (typeof NOTICE_KINDS)[number]['key'];
