import type { NoticeKind } from '../../notices/contracts';

export const FAILED = 'backups.failed';
export const OVERDUE = 'backups.overdue';

/** What this plugin tells operators of. */
export const NOTICE_KINDS: readonly NoticeKind[] = [
  { key: FAILED, name: 'Sao lưu không thành công', defaultMail: 'at-once' },
  { key: OVERDUE, name: 'Bản sao dữ liệu quá hạn', defaultMail: 'at-once' },
];

/** Path of the screen inside the staff screens. */
export const BACKUPS_PAGE = '/plugins/backups';
