import { AppError } from '../../../platform/server/public';

/** Says the same whether the unit is foreign or does not exist. */
export const notFound = (): AppError =>
  new AppError('not-found', 404, 'Không tìm thấy đơn vị này, hoặc đơn vị không thuộc phạm vi của anh/chị.');

export const forbidden = (): AppError =>
  new AppError('scope.forbidden', 403, 'Anh/chị không được giao xem thống kê. Nếu cần, hãy đề nghị người quản trị đơn vị phân công.');

const dayText = (day: string): string => day.split('-').reverse().join('/');

export const tooOld = (daysFrom: string): AppError =>
  new AppError('views.days-gone', 422, `Lượt xem từng ngày chỉ còn từ ${dayText(daysFrom)}; trước đó hãy tải tệp Excel theo tháng.`);

export const tooMuch = (most: number): AppError =>
  new AppError('views.too-many', 422, `Tệp quá ${most.toLocaleString('vi-VN')} dòng; hãy chọn kỳ ngắn hơn hoặc một đơn vị.`);
