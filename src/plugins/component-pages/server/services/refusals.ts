import { AppError, type FieldError } from '../../../platform/server/public';

/** Says the same whether the thing is foreign or does not exist. */
export const notFound = (): AppError => new AppError('not-found', 404, 'Không tìm thấy trang này, hoặc trang không thuộc phạm vi của anh/chị.');

export const forbidden = (): AppError =>
  new AppError('component-pages.forbidden', 403, 'Anh/chị không được giao việc này. Nếu cần, hãy đề nghị người quản trị phân công.');

export const siteFixed = (): AppError =>
  new AppError('component-pages.site-fixed', 422, 'Không chuyển được nội dung sang trang thành phần khác; hãy tạo nội dung mới ở trang kia.', [
    { path: 'site', message: 'Trang thành phần đã cố định.' },
  ]);

export const siteClosed = (): AppError =>
  new AppError('component-pages.site-closed', 422, 'Trang thành phần này đã ngừng cập nhật; hãy chọn trang khác, hoặc đề nghị đơn vị vận hành mở lại.', [
    { path: 'site', message: 'Trang đã ngừng cập nhật.' },
  ]);

export const siteNeeded = (): AppError =>
  new AppError('component-pages.site-needed', 400, 'Hãy chọn trang thành phần.', [{ path: 'site', message: 'Chưa chọn trang thành phần.' }]);

export const badKeys = (fields: readonly FieldError[]): AppError =>
  new AppError('component-pages.key-invalid', 400, 'Có ô chưa đúng; hãy sửa các ô được nêu rồi lưu lại.', fields);

export const foreignPages = (fields: readonly FieldError[]): AppError =>
  new AppError('component-pages.foreign-page', 422, 'Trình đơn chỉ dẫn tới trang của chính trang thành phần này; hãy chọn lại trang, hoặc dùng mục «địa chỉ».', fields);

export const pageHasChildren = (titles: readonly string[]): AppError =>
  new AppError('component-pages.has-children', 409, `Trang này còn trang con đang hiển thị: ${titles.map((title) => `«${title}»`).join(', ')}. Hãy gỡ hoặc chuyển các trang con trước.`, [], { children: titles });
