import { AppError } from '../../../platform/server/public';
import type { RequestState } from '../../contracts';

/** Says the same whether the request is another unit's or does not exist. */
export const notFound = (): AppError =>
  new AppError('not-found', 404, 'Không tìm thấy yêu cầu này, hoặc yêu cầu không thuộc phạm vi của anh/chị.');

export const forbidden = (): AppError =>
  new AppError('scope.forbidden', 403, 'Anh/chị không được giao làm việc này. Nếu cần, hãy đề nghị người quản trị đơn vị phân công.');

export const staleVersion = (now: { readonly state: RequestState; readonly version: number }): AppError =>
  new AppError('content-request.stale-version', 409, 'Có người vừa xử lý yêu cầu này. Hãy tải lại để xem diễn biến mới rồi làm tiếp.', [], { request: now });

export const wrongState = (now: { readonly state: RequestState; readonly version: number }): AppError =>
  new AppError('content-request.wrong-state', 409, 'Yêu cầu không còn ở trạng thái làm được việc này. Hãy tải lại để xem diễn biến.', [], { request: now });

const field = (code: string, path: string, message: string): AppError => new AppError(code, 422, message, [{ path, message }]);

export const unitNotInForce = (): AppError => field('content-request.unit-closed', 'unit', 'Đơn vị này không còn hoạt động vào hôm nay. Hãy chọn đơn vị kế thừa.');

export const nobodyAnswers = (): AppError =>
  field('content-request.nobody-answers', 'unit', 'Đơn vị này chưa có ai được phân công viết hoặc duyệt trên Cổng nên không ai trả lời được. Hãy phân công trước, hoặc chọn đơn vị khác.');

export const dueInThePast = (): AppError => field('content-request.due-past', 'dueOn', 'Hạn trả lời không được trước hôm nay.');

export const documentFromTheFuture = (): AppError => field('content-request.document-future', 'documentDate', 'Ngày văn bản không được sau hôm nay.');

export const unreadableDocument = (index: number): AppError =>
  field('content-request.document-unknown', `documents.${index}`, 'Không tìm thấy nội dung này, hoặc nội dung không thuộc phạm vi của anh/chị.');
