import type { NoticeKind } from '../../../notices/contracts';
import type { IncidentKind, IncidentStep } from '../../contracts';

export const INCIDENT_OPENED: NoticeKind = { key: 'accounts.incident-opened', name: 'Sự cố mới', defaultMail: 'at-once' };
export const INCIDENT_MOVED: NoticeKind = { key: 'accounts.incident-moved', name: 'Sự cố có diễn biến mới', defaultMail: 'at-once' };
export const INCIDENT_LATE: NoticeKind = { key: 'accounts.incident-late', name: 'Sự cố quá hạn xử lý', defaultMail: 'at-once' };

export const KIND_NAMES: Readonly<Record<IncidentKind, string>> = {
  'lost-account': 'mất tài khoản', 'abused-account': 'lộ hoặc bị lạm dụng tài khoản', security: 'an toàn thông tin', data: 'sai hoặc mất dữ liệu', outage: 'không truy cập được',
};

export const STEP_NAMES: Readonly<Record<IncidentStep, string>> = { respond: 'tiếp nhận', contain: 'khống chế', close: 'kết thúc' };
