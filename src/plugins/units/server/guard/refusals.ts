import { AppError } from '../../../platform/server/public';

/** Says the same whether the item is foreign or does not exist. */
export const notFound = (): AppError =>
  new AppError('not-found', 404, 'Không tìm thấy nội dung này, hoặc nội dung không thuộc phạm vi của anh/chị.');

export const forbidden = (): AppError =>
  new AppError('scope.forbidden', 403, 'Anh/chị không được giao làm việc này. Nếu cần, hãy đề nghị người quản trị đơn vị phân công.');

export const foreignUnit = (): AppError =>
  new AppError('scope.unit', 403, 'Anh/chị không được giao việc này ở đơn vị đã chọn. Hãy chọn đơn vị của mình.', [
    { path: 'unit', message: 'Ngoài phạm vi được giao.' },
  ]);

/** BI-6.4: the unit is right, the field is not. */
export const foreignCategory = (): AppError =>
  new AppError('scope.category', 403, 'Anh/chị không được giao chuyên mục này. Hãy chọn chuyên mục được giao.', [
    { path: 'category', message: 'Ngoài chuyên mục được giao.' },
  ]);

/** PT-6.1d: an item without a responsible unit is not saved. */
export const unitRequired = (): AppError =>
  new AppError('unit.required', 400, 'Hãy chọn đơn vị chịu trách nhiệm nội dung này.', [
    { path: 'unit', message: 'Chưa chọn đơn vị.' },
  ]);

export const unknownUnit = (): AppError =>
  new AppError('unit.unknown', 400, 'Không có đơn vị này. Hãy chọn lại đơn vị trong danh sách.', [
    { path: 'unit', message: 'Không có đơn vị này.' },
  ]);

export const closedUnit = (): AppError =>
  new AppError('unit.not-in-force', 422, 'Đơn vị này không còn hoặc chưa hoạt động. Hãy chọn đơn vị đang hoạt động.', [
    { path: 'unit', message: 'Đơn vị không hoạt động vào ngày này.' },
  ]);

export const ownerFollows = (): AppError =>
  new AppError('unit.owner-follows', 400, 'Đơn vị của nội dung này theo trang đã chọn; hãy bỏ chọn đơn vị hoặc chọn trang của đơn vị đó.', [
    { path: 'unit', message: 'Không trùng với đơn vị của trang.' },
  ]);

export const ownerFixed = (): AppError =>
  new AppError('unit.owner-fixed', 403, 'Không đổi được đơn vị của nội dung đã lưu. Hãy tạo nội dung mới ở đơn vị kia.', [
    { path: 'unit', message: 'Đơn vị đã cố định.' },
  ]);
