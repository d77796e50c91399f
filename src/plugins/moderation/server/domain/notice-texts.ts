import { quoted } from '../../../notices/contracts';
import type { ModerationNotice } from '../../contracts';

/** What a notice says: what happened, by whom, what is next and what the reader should do. */
export interface Said {
  readonly kind: ModerationNotice;
  readonly title: string;
  readonly lines: readonly string[];
}

/** What a notice is about, in the words of the screens. */
export interface About {
  /** "Bài viết", "Văn bản", "Thông tin cơ bản". */
  readonly typeName: string;
  readonly title: string;
  readonly unitName: string;
  /** The acting person with the office in which he acts: "Nông Thị Mẫu (Thư ký biên tập)". */
  readonly by: string;
}

const named = ({ typeName, title, unitName }: About): string => `${typeName} «${title}» của ${unitName}`;
const lower = (text: string): string => text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);
const remark = (intro: string, comment: string | null): readonly string[] => (comment === null ? [] : [intro, ...quoted(comment)]);

const DECIDE = 'Anh/chị mở nội dung để xem, rồi duyệt hoặc trả lại kèm ý kiến.';

export const submitted = (about: About, stage: string, comment: string | null): Said => ({
  kind: 'moderation.waiting',
  title: `Chờ duyệt: ${about.title}`,
  lines: [`${about.by} vừa gửi duyệt ${lower(named(about))}.`, ...remark('Lời nhắn của người gửi:', comment), `Hồ sơ đang chờ ở bước «${stage}». ${DECIDE}`],
});

export const resubmitted = (about: About, stage: string, comment: string | null): Said => ({
  kind: 'moderation.waiting',
  title: `Gửi duyệt lại: ${about.title}`,
  lines: [
    `${about.by} đã sửa ${lower(named(about))} theo ý kiến trả lại và gửi duyệt lại.`, ...remark('Trả lời của người gửi:', comment),
    `Phiên bản mới được duyệt lại từ bước đầu, đang chờ ở bước «${stage}». ${DECIDE}`,
  ],
});

export const movedOn = (about: About, from: string, to: string, comment: string | null): Said => ({
  kind: 'moderation.waiting',
  title: `Chờ duyệt: ${about.title}`,
  lines: [`${about.by} đã duyệt ${lower(named(about))} ở bước «${from}».`, ...remark('Ý kiến kèm theo:', comment), `Hồ sơ đang chờ ở bước «${to}». ${DECIDE}`],
});

export const passedOn = (about: About, stage: string): Said => ({
  kind: 'moderation.waiting',
  title: `Được chuyển để duyệt: ${about.title}`,
  lines: [`${about.by} chuyển cho anh/chị duyệt ${lower(named(about))} ở bước «${stage}».`, DECIDE],
});

/** To those who review first again, after a change under review took the approvals away. */
export const changedUnderReview = (about: About, stage: string): Said => ({
  kind: 'moderation.waiting',
  title: `Duyệt lại sau khi sửa: ${about.title}`,
  lines: [
    `${about.by} đã sửa ${lower(named(about))} trong khi duyệt, nên các bước đã duyệt được làm lại từ đầu.`,
    `Hồ sơ đang chờ ở bước «${stage}». ${DECIDE}`,
  ],
});

/** To the author's side: somebody else has changed their text. */
export const editedByReviewer = (about: About, stage: string): Said => ({
  kind: 'moderation.edited',
  title: `Được sửa trong khi duyệt: ${about.title}`,
  lines: [
    `${about.by} đã sửa ${lower(named(about))} trong khi duyệt. Hồ sơ được duyệt lại từ bước «${stage}».`,
    'Anh/chị mở nội dung để xem chỗ đã sửa; chưa phải làm gì thêm.',
  ],
});

export const givenBack = (about: About, stage: string, comment: string | null): Said => ({
  kind: 'moderation.returned',
  title: `Trả lại: ${about.title}`,
  lines: [
    `${about.by} trả lại ${lower(named(about))} ở bước «${stage}».`, ...remark('Ý kiến:', comment),
    'Anh/chị sửa theo ý kiến rồi gửi duyệt lại; phiên bản mới được duyệt từ bước đầu.',
  ],
});

const fullyApproved = (about: About, comment: string | null): readonly string[] =>
  [`${about.by} đã duyệt bước cuối của ${lower(named(about))}; tất cả các bước đã duyệt xong.`, ...remark('Ý kiến kèm theo:', comment)];

/** To those who may publish. */
export const readyToPublish = (about: About, comment: string | null): Said => ({
  kind: 'moderation.approved',
  title: `Đã duyệt, chờ đăng: ${about.title}`,
  lines: [...fullyApproved(about, comment), 'Anh/chị mở nội dung và chọn «Đăng» để đưa lên trang công khai.'],
});

export const approvedForAuthors = (about: About, comment: string | null): Said => ({
  kind: 'moderation.approved',
  title: `Đã duyệt, chờ đăng: ${about.title}`,
  lines: [...fullyApproved(about, comment), 'Anh/chị chưa phải làm gì; nội dung sẽ được người có thẩm quyền đăng.'],
});

export const published = (about: About): Said => ({
  kind: 'moderation.published',
  title: `Đã đăng: ${about.title}`,
  lines: [`${about.by} đã đăng ${lower(named(about))}; mọi người đọc được trên trang công khai.`, 'Nếu thấy sai sót, anh/chị sửa bản nháp rồi gửi duyệt lại.'],
});

export const withdrawn = (about: About, reason: string | null): Said => ({
  kind: 'moderation.withdrawn',
  title: `Đã gỡ khỏi trang: ${about.title}`,
  lines: [`${about.by} đã gỡ ${lower(named(about))} khỏi trang công khai.`, ...remark('Lý do:', reason), 'Bản nháp vẫn còn; nếu cần đăng lại, anh/chị sửa rồi gửi duyệt lại.'],
});

/** To those who had it before them. */
export const cancelledForReviewers = (about: About): Said => ({
  kind: 'moderation.cancelled',
  title: `Hồ sơ được rút: ${about.title}`,
  lines: [`${about.by} đã rút hồ sơ ${lower(named(about))}.`, 'Anh/chị không phải duyệt hồ sơ này nữa.'],
});

export const cancelledForAuthors = (about: About): Said => ({
  kind: 'moderation.cancelled',
  title: `Hồ sơ được rút: ${about.title}`,
  lines: [`${about.by} đã rút hồ sơ ${lower(named(about))}.`, 'Bản nháp vẫn còn; khi cần, anh/chị sửa rồi gửi duyệt lại.'],
});
