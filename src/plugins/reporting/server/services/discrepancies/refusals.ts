import { AppError } from '../../../../platform/server/public';
import type { DiscrepancyState } from '../../../contracts';

interface Standing { readonly state: DiscrepancyState; readonly version: number }

/** Says the same whether the case is another unit's or does not exist. */
export const caseNotFound = (): AppError => new AppError('not-found', 404, 'Không tìm thấy chênh lệch này, hoặc không thuộc phạm vi của anh/chị.');

export const staleCase = ({ state, version }: Standing): AppError =>
  new AppError('reporting.discrepancy-stale', 409, 'Có người vừa xử lý chênh lệch này. Hãy tải lại để xem diễn biến mới rồi làm tiếp.', [], { discrepancy: { state, version } });

export const wrongCaseState = ({ state, version }: Standing): AppError =>
  new AppError('reporting.discrepancy-state', 409, 'Chênh lệch không còn ở bước làm được việc này. Hãy tải lại để xem diễn biến.', [], { discrepancy: { state, version } });

export const ownCorrection = (): AppError =>
  new AppError('reporting.own-correction', 403, 'Anh/chị đã sửa số liệu này nên phải để người khác xác nhận.');

const field = (code: string, path: string, message: string): AppError => new AppError(`reporting.${code}`, 422, message, [{ path, message }]);

export const causeMissing = (): AppError => field('discrepancy-cause', 'text', 'Hãy nêu nguyên nhân của chênh lệch.');
export const dismissalReason = (): AppError => field('discrepancy-reason', 'text', 'Hãy nêu vì sao không phải là chênh lệch.');
export const auditFigureMissing = (): AppError => field('discrepancy-real-figure', 'realFigure', 'Kiểm tra thực tế thì phải ghi số đã kiểm được.');
export const figureWithoutCell = (): AppError => field('discrepancy-real-figure', 'realFigure', 'Số thực tế chỉ ghi được khi chênh lệch ở một ô số liệu.');
export const figureUnreadable = (message: string): AppError => field('discrepancy-real-figure', 'realFigure', message);
export const cellUnknown = (): AppError => field('cell-unknown', 'row', 'Biểu này không có ô đó.');

export const nothingChanged = (): AppError =>
  new AppError('reporting.discrepancy-unchanged', 422, 'Từ khi phát hiện chênh lệch, số liệu liên quan chưa thay đổi nên chưa ghi nhận sửa được. Hãy để báo cáo được trả lại hoặc mở lại, sửa số liệu, rồi ghi nhận.');

export const notApprovedAgain = (): AppError =>
  new AppError('reporting.discrepancy-not-approved', 422, 'Báo cáo đã sửa chưa được duyệt lại. Hãy xác nhận sau khi báo cáo được duyệt.');

export const reportNotApproved = (): AppError =>
  new AppError('reporting.discrepancy-early', 409, 'Báo cáo đang được nhập nên chưa ghi chênh lệch; hãy ghi ý kiến tại ô, hoặc chờ đơn vị gửi.');
