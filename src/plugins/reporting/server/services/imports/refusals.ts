import { AppError } from '../../../../platform/server/public';
import type { ImportReport } from '../../../contracts';

export const tooManyLines = (most: number): AppError =>
  new AppError('reporting.import-too-long', 413, `Mỗi lần nhập nhận tối đa ${most.toLocaleString('vi')} dòng. Hãy chia tệp theo kỳ hoặc theo biểu rồi nhập từng phần; chưa có số liệu nào được ghi.`);

export const mayNotTransfer = (): AppError =>
  new AppError('scope.forbidden', 403, 'Chỉ người vận hành hệ thống dữ liệu giảm nghèo được chuyển số liệu đã duyệt của các kỳ trước.');

export const mayNotImport = (): AppError =>
  new AppError('scope.forbidden', 403, 'Anh/chị không được giao nhập số liệu báo cáo. Nếu cần, hãy đề nghị người quản trị đơn vị phân công.');

const LISTED = 100;

/** All or nothing: a file with a fault is refused whole, with every line that has to be mended. */
export const importRefused = (report: ImportReport): AppError =>
  new AppError('reporting.import-refused', 422, 'Tệp có dòng chưa đúng nên chưa ghi số liệu nào. Hãy sửa các dòng dưới đây rồi nhập lại cả tệp.',
    report.faults.slice(0, LISTED).map(({ line, column, message }) => ({ path: column === null ? `lines.${line}` : `lines.${line}.${column}`, message })), { report });

/** Reports moved between the checking of a file and its storing. */
export const movedMeanwhile = (): AppError =>
  new AppError('reporting.import-moved', 409, 'Có báo cáo vừa được gửi hoặc duyệt trong lúc kiểm tra tệp; chưa ghi số liệu nào. Hãy nhập lại.');
