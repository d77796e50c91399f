import type { OnLedgerBroken } from '../../../ledger/server/public';
import { tell } from '../../../notices/server/public';
import type { NoticeKind } from '../../../notices/contracts';
import { operatorsOfAll } from './operators-of-all';

export const LEDGER_BROKEN: NoticeKind = { key: 'accounts.ledger-broken', name: 'Nhật ký không nguyên vẹn', defaultMail: 'at-once' };

const MOST_NAMED = 10;

/** A broken chain concerns every system: its operators are told which entry it is, by mail and on screen. */
export const tellLedgerBroken: OnLedgerBroken = async (strapi, uow, findings) =>
  tell(strapi, uow, {
    kind: LEDGER_BROKEN.key,
    to: await operatorsOfAll(strapi),
    actor: null,
    title: 'Nhật ký hệ thống không nguyên vẹn',
    lines: [
      ...findings.slice(0, MOST_NAMED),
      ...(findings.length > MOST_NAMED ? [`Và ${findings.length - MOST_NAMED} phát hiện khác.`] : []),
      'Giữ nguyên hiện trạng: không sửa, không xóa dữ liệu nào; sao lưu ngay cơ sở dữ liệu và thư mục đầu chuỗi đã xuất.',
      'Chạy npm run ledger:verify trên máy chủ để xem đầy đủ, rồi mở một sự cố an toàn thông tin.',
    ],
    link: '/plugins/ledger',
  });
