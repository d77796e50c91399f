import type { Refusal } from './rights';

/** What is said to whom an act is refused, with what to do. */
export const REFUSAL_TEXTS: Readonly<Record<Refusal, string>> = {
  'not-yours': 'Anh/chị không được phân công làm việc này với báo cáo này.',
  'not-now': 'Báo cáo đã chuyển sang bước khác; hãy tải lại trang để xem hiện trạng.',
  'no-such-level': 'Chỉ trả lại được cho cấp thấp hơn; hãy chọn lại cấp nhận.',
  'asked-already': 'Đã có người đề nghị mở lại báo cáo này; hãy chờ cấp duyệt cuối trả lời.',
  'not-asked': 'Chưa có ai đề nghị mở lại báo cáo này.',
  'own-figures': 'Anh/chị đã nhập hoặc gửi số liệu này nên phải để người khác duyệt.',
  'other-level': 'Anh/chị đã duyệt báo cáo này ở một cấp khác nên phải để người khác quyết định ở cấp này.',
  'own-request': 'Anh/chị là người đề nghị mở lại nên phải để người khác quyết định.',
};
