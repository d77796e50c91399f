import { AppError, type FieldError } from '../../../platform/server/public';
import type { ReportState, RuleResult, StoredCell } from '../../contracts';

/** Says the same whether the report is another unit's or does not exist. */
export const notFound = (): AppError =>
  new AppError('not-found', 404, 'Không tìm thấy báo cáo này, hoặc báo cáo không thuộc phạm vi của anh/chị.');

export const forbidden = (): AppError =>
  new AppError('scope.forbidden', 403, 'Anh/chị không được giao làm việc này. Nếu cần, hãy đề nghị người quản trị đơn vị phân công.');

interface Standing {
  readonly state: ReportState;
  readonly level: number;
  readonly version: number;
}

const standing = ({ state, level, version }: Standing): { readonly report: Standing } => ({ report: { state, level, version } });

export const staleVersion = (now: Standing): AppError =>
  new AppError('reporting.stale-version', 409, 'Có người vừa xử lý báo cáo này. Hãy tải lại để xem diễn biến mới rồi làm tiếp.', [], standing(now));

export const wrongState = (now: Standing): AppError =>
  new AppError('reporting.wrong-state', 409, 'Báo cáo không còn ở trạng thái làm được việc này. Hãy tải lại để xem diễn biến.', [], standing(now));

export const notOpenForEntry = (now: Standing): AppError =>
  new AppError('reporting.not-open', 409, 'Báo cáo không còn được nhập: đã gửi hoặc đã duyệt. Số vừa nhập vẫn ở máy của anh/chị; muốn sửa, hãy đề nghị trả lại hoặc mở lại.', [], standing(now));

export const periodClosed = (): AppError =>
  new AppError('reporting.period-closed', 409, 'Kỳ báo cáo này đã đóng nên không nhập được nữa. Hãy liên hệ đơn vị vận hành nếu cần bổ sung.');

export const ticketExpired = (): AppError =>
  new AppError('reporting.ticket-expired', 409, 'Đã hết thời gian được mở lại để sửa; số đã duyệt có hiệu lực trở lại. Nếu vẫn cần sửa, hãy đề nghị mở lại lần nữa.');

/** 400 with every cell that was refused. */
export const cellsRefused = (fields: readonly FieldError[]): AppError =>
  new AppError('reporting.cells-refused', 400, 'Có ô chưa đúng nên chưa ghi gì cả; xem từng ô được nêu rồi sửa.', fields);

/** The cells that others changed meanwhile, as they stand now. */
export const staleCells = (cells: readonly StoredCell[], paths: readonly string[]): AppError =>
  new AppError('reporting.stale-cells', 409, 'Có ô vừa được người khác hoặc cửa sổ khác sửa nên chưa ghi gì cả. Hãy chọn giữ số nào ở từng ô.',
    paths.map((path) => ({ path, message: 'Ô này vừa được sửa ở nơi khác.' })), { cells });

const field = (code: string, path: string, message: string): AppError => new AppError(code, 422, message, [{ path, message }]);

/** PR-4.4: what blocks is corrected before it is handed in. */
export const blocked = (results: readonly RuleResult[]): AppError =>
  new AppError('reporting.blocked', 422, 'Báo cáo còn chỗ chưa đúng nên chưa gửi được; sửa các ô được nêu rồi gửi lại.', [], { results });

export const unexplained = (results: readonly RuleResult[]): AppError =>
  new AppError('reporting.unexplained', 422, 'Có cảnh báo chưa được giải trình. Hãy sửa số liệu, hoặc ghi vì sao số liệu vẫn đúng.', [], { results });

export const nobodyDecides = (office: string): AppError =>
  new AppError('reporting.nobody-decides', 422, `Chưa gửi được vì chưa có người nào duyệt được báo cáo này ở ${office}. Hãy đề nghị phân công người duyệt số liệu rồi gửi lại.`);

export const hashDiffers = (): AppError =>
  new AppError('reporting.figures-changed', 409, 'Số liệu hiện nay không còn đúng như lúc đơn vị gửi (biểu mà biểu này lấy số đã thay đổi). Hãy trả lại để đơn vị kiểm tra và gửi lại.');

export const wantedInThePast = (): AppError => field('reporting.wanted-past', 'wantedOn', 'Ngày cần gửi lại không được trước hôm nay.');

export const reasonMissing = (): AppError => field('reporting.reason-missing', 'reason', 'Hãy chọn lý do trả lại.');

export const commentMissing = (sentence: string): AppError => field('reporting.comment-missing', 'comment', sentence);

export const levelUnknown = (): AppError => field('reporting.level-unknown', 'toLevel', 'Không trả lại được về cấp này. Hãy chọn một cấp dưới.');

export const unknownCell = (path: string): AppError => field('reporting.cell-unknown', path, 'Biểu này không có ô đó.');

export const remarkNotFound = (): AppError => new AppError('not-found', 404, 'Không tìm thấy ý kiến này, hoặc ý kiến không thuộc phạm vi của anh/chị.');
