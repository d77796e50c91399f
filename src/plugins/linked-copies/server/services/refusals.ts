import { AppError } from '../../../platform/server/public';

/** The same answer whether the thing does not exist or is not this person's to see. */
export const notFound = (): AppError =>
  new AppError('not-found', 404, 'Không tìm thấy nội dung này, hoặc nội dung không thuộc phạm vi của anh/chị.');

export const notAuthor = (): AppError =>
  new AppError('linked-copies.not-author', 403, 'Chỉ người soạn bài của đơn vị mới đề nghị đăng lên Cổng tỉnh.');

export const notOwnSite = (): AppError =>
  new AppError('linked-copies.not-own-site', 422, 'Chỉ bài trên trang của đơn vị mới đề nghị đăng lên Cổng tỉnh.');

export const notPublished = (): AppError =>
  new AppError('linked-copies.not-published', 422, 'Bài chưa đăng trên trang của đơn vị; hãy đăng ở đó trước, rồi đề nghị đăng lên Cổng tỉnh.');

export const noPortal = (): AppError =>
  new AppError('linked-copies.no-portal', 422, 'Chưa có trang «/» của Cổng tỉnh; hãy báo đơn vị vận hành.');

export const alreadyCopied = (copy: { documentId: string; title: string }): AppError =>
  new AppError('linked-copies.exists', 409, `Bài này đã có bản trên Cổng tỉnh: «${copy.title}». Hãy theo dõi bản đó.`, [], { copy });

export const alreadySettled = (): AppError =>
  new AppError('linked-copies.settled', 409, 'Việc này vừa được xử lý hoặc không còn nữa; hãy tải lại danh sách.');

export const originalMoved = (hash: string | null): AppError =>
  new AppError('linked-copies.original-moved', 409, 'Bài gốc vừa thay đổi so với nội dung anh/chị đang xem; hãy tải lại rồi lấy nội dung mới nhất.', [], { hash });

export const nothingToTake = (): AppError =>
  new AppError('linked-copies.nothing-to-take', 422, 'Bài gốc không còn đăng nên không có nội dung để lấy; hãy gỡ bản trên Cổng hoặc ghi lý do giữ lại.');

export const notYours = (): AppError =>
  new AppError('linked-copies.not-yours', 403, 'Việc này dành cho bộ phận thư ký và Ban Biên tập của Cổng tỉnh.');
