import type { NoticeKind } from '../../notices/contracts';

/** What review tells people of. */
export const NOTICE_KINDS = [
  { key: 'review.comment', name: 'Có góp ý vào bài của tôi', defaultMail: 'daily' },
  { key: 'review.answer', name: 'Góp ý tôi tham gia có trả lời', defaultMail: 'daily' },
] as const satisfies readonly NoticeKind[];

export type ReviewNotice = (typeof NOTICE_KINDS)[number]['key'];
