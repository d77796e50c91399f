import { AppError } from '../../../platform/server/public';

/** Says the same whether the unit is foreign or does not exist. */
export const notFound = (): AppError =>
  new AppError('not-found', 404, 'Không tìm thấy đơn vị này, hoặc đơn vị không thuộc phạm vi của anh/chị.');

export const forbidden = (): AppError =>
  new AppError('scope.forbidden', 403, 'Anh/chị không được giao xem thống kê. Nếu cần, hãy đề nghị người quản trị đơn vị phân công.');
