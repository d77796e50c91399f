import type { Column, Sheet } from '../../../platform/server/public';
import { REACH_NAMES, ROLE_NAMES, SYSTEM_NAMES } from '../../../units/contracts';
import type { RegisterLine, RegisterState } from '../../contracts';

const STATE_NAMES: Readonly<Record<RegisterState, string>> = { serving: 'Đang giữ', coming: 'Chưa bắt đầu', ended: 'Đã kết thúc' };

const text = (header: string, width: number): Column => ({ header, kind: 'text', width });
const day = (header: string): Column => ({ header, kind: 'day', width: 12 });

const COLUMNS: readonly Column[] = [
  { header: 'STT', kind: 'whole', width: 6 }, text('Họ và tên', 26), text('Thư điện tử', 34), text('Đơn vị', 30), text('Mã đơn vị', 11),
  text('Hệ thống', 24), text('Chương trình', 18), text('Vai trò', 22), text('Phạm vi', 22), day('Từ ngày'), day('Đến trước ngày'),
  text('Quyết định giao', 20), day('Ngày quyết định'), text('Quyết định thôi', 20), day('Ngày thôi'), text('Văn bản lưu', 28), text('Tình trạng', 16), text('Tài khoản', 14),
];

/** The register of officers as a table; PR-5.4. @param today ISO day on which it was taken */
export const registerSheet = (lines: readonly RegisterLine[], today: string): Sheet => ({
  name: 'Cán bộ giữ tài khoản',
  heading: ['Danh sách cán bộ giữ tài khoản', `Lập ngày ${today.split('-').reverse().join('/')}; ${lines.length} dòng.`],
  columns: COLUMNS,
  rows: lines.map((line, index) => [
    index + 1, line.person.name, line.person.email, line.unit.name, line.unit.code, SYSTEM_NAMES[line.system], line.programme,
    ROLE_NAMES[line.role], REACH_NAMES[line.reach], line.from, line.to, line.decisionNumber, line.decisionDate,
    line.endDecisionNumber, line.endDecisionDate, line.document?.name ?? null, STATE_NAMES[line.state], line.person.active ? 'Đang mở' : 'Đã đóng',
  ]),
});
