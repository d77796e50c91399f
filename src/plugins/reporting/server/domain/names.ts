import type { Level, ReportState, ReturnReason } from '../../contracts';

export const RETURN_REASON_NAMES: Readonly<Record<ReturnReason, string>> = {
  'wrong-figures': 'số liệu chưa đúng', incomplete: 'chưa đủ số liệu', 'not-explained': 'chưa giải trình', 'wrong-unit-or-period': 'sai đơn vị hoặc kỳ', other: 'lý do khác',
};

export const STATE_NAMES: Readonly<Record<ReportState, string>> = {
  draft: 'đang nhập', submitted: 'chờ duyệt', returned: 'bị trả lại', reopened: 'được mở lại', approved: 'đã duyệt',
};

export const LEVEL_NAMES: Readonly<Record<Level, string>> = { commune: 'cấp xã', district: 'cấp huyện', province: 'cấp tỉnh' };
