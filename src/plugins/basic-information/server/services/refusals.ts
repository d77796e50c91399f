import { AppError } from '../../../platform/server/public';

/** Says the same whether the item is foreign or does not exist. */
export const notFound = (): AppError =>
  new AppError('not-found', 404, 'Không tìm thấy nội dung này, hoặc nội dung không thuộc phạm vi của anh/chị.');

export const forbidden = (): AppError =>
  new AppError('scope.forbidden', 403, 'Anh/chị không được giao làm việc này. Nếu cần, hãy đề nghị người quản trị đơn vị phân công.');
