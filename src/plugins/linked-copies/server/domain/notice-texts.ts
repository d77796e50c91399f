import { quoted } from '../../../notices/contracts';
import type { NOTICE_KINDS } from '../../contracts';

export interface Said {
  readonly kind: (typeof NOTICE_KINDS)[number]['key'];
  readonly title: string;
  readonly lines: readonly string[];
}

/** A copy in the words of a notice. */
export interface About {
  readonly title: string;
  readonly unitName: string;
}

export const originalChanged = ({ title, unitName }: About): Said => ({
  kind: 'linked-copies.changed',
  title: `Bài gốc đã thay đổi: ${title}`,
  lines: [
    `${unitName} đã đăng nội dung mới của bài «${title}» trên trang của đơn vị; bản trên Cổng tỉnh vẫn là nội dung cũ.`,
    'Anh/chị mở «Bản liên kết» để lấy thay đổi về gửi duyệt, hoặc ghi lý do không cần thay đổi.',
  ],
});

export const originalWithdrawn = ({ title, unitName }: About, explanation: string | null): Said => ({
  kind: 'linked-copies.withdrawn',
  title: `Bài gốc đã bị gỡ: ${title}`,
  lines: [
    `${unitName} đã gỡ bài «${title}» khỏi trang của đơn vị; bản trên Cổng tỉnh chưa thay đổi.`,
    ...(explanation === null ? [] : ['Lý do gỡ:', ...quoted(explanation)]),
    'Anh/chị xem lại bản trên Cổng: gỡ bản đó nếu cần, hoặc ghi lý do giữ lại trong «Bản liên kết».',
  ],
});

export const settledForProposer = ({ title }: About, reason: string): Said => ({
  kind: 'linked-copies.settled',
  title: `Cổng tỉnh giữ nguyên bản liên kết: ${title}`,
  lines: [`Thay đổi của bài gốc «${title}» không được đưa lên bản trên Cổng tỉnh.`, 'Lý do:', ...quoted(reason)],
});
