import { AppError, type FieldError } from '../../../platform/server/public';
import type { DefinitionFault } from '../../contracts';

export const plansForbidden = (): AppError =>
  new AppError('scope.forbidden', 403, 'Anh/chị không được giao quản lý chương trình, biểu mẫu và kỳ báo cáo. Nếu cần, hãy đề nghị người quản trị đơn vị phân công.');

export const programmeUnknown = (): AppError => new AppError('not-found', 404, 'Không tìm thấy chương trình báo cáo này. Hãy kiểm tra lại mã.');
export const templateUnknown = (): AppError => new AppError('not-found', 404, 'Không tìm thấy biểu mẫu này. Hãy tải lại danh sách biểu mẫu.');
export const versionUnknown = (): AppError => new AppError('not-found', 404, 'Không tìm thấy phiên bản này của biểu mẫu. Hãy tải lại danh sách biểu mẫu.');
export const periodUnknown = (): AppError => new AppError('not-found', 404, 'Không tìm thấy kỳ báo cáo này. Hãy tải lại danh sách kỳ.');

/** Somebody saved meanwhile; `version` is what stands now. */
export const planStale = (version: number): AppError =>
  new AppError('reporting.stale-version', 409, 'Có người vừa thay đổi chỗ này. Hãy tải lại để xem nội dung mới rồi làm tiếp.', [], { version });

const taken = (path: string, message: string): AppError => new AppError('reporting.code-taken', 422, message, [{ path, message }]);
export const programmeTaken = (): AppError => taken('code', 'Đã có chương trình mang mã này.');
export const templateTaken = (): AppError => taken('code', 'Chương trình đã có biểu mẫu mang mã này.');
export const periodTaken = (): AppError => taken('code', 'Chương trình đã có kỳ mang mã này.');

const field = (code: string, path: string, message: string): AppError => new AppError(code, 422, message, [{ path, message }]);

export const chainsFaulty = (fields: readonly FieldError[]): AppError =>
  new AppError('reporting.chains-faulty', 422, 'Các cấp báo cáo chưa đúng; xem từng ô bên dưới.', fields);

export const validityFaulty = (): AppError => field('reporting.validity', 'validTo', 'Ngày kết thúc phải sau ngày bắt đầu.');

/** A definition that cannot be used, with where and why; `faults` also has the place within an expression. */
export const definitionFaulty = (faults: readonly DefinitionFault[]): AppError =>
  new AppError('reporting.definition-faulty', 422, 'Biểu mẫu còn lỗi nên chưa ban hành được; xem từng chỗ bên dưới.',
    faults.map(({ path, message }) => ({ path: `definition.${path}`, message })), { faults });

export const definitionUnreadable = (faults: readonly DefinitionFault[]): AppError =>
  new AppError('reporting.definition-faulty', 422, 'Biểu mẫu không đọc được; xem từng chỗ bên dưới.',
    faults.map(({ path, message }) => ({ path: `definition.${path}`, message })), { faults });

export const notADraft = (): AppError =>
  new AppError('reporting.version-published', 409, 'Phiên bản đã ban hành thì không sửa, không xóa được. Hãy tạo bản thảo mới từ phiên bản này.');

export const notPublished = (): AppError => new AppError('reporting.version-state', 409, 'Chỉ phiên bản đang ban hành mới thôi dùng được. Hãy tải lại danh sách.');

export const draftExists = (): AppError => new AppError('reporting.draft-exists', 409, 'Biểu mẫu này đã có bản thảo. Hãy mở bản thảo đó để sửa tiếp.');

export const sameDay = (): AppError => field('reporting.valid-from-taken', 'validFrom', 'Đã có phiên bản khác áp dụng từ đúng ngày này. Hãy chọn ngày khác, hoặc thôi dùng phiên bản kia trước.');

export const periodDates = (path: string, message: string): AppError => field('reporting.period-dates', path, message);

export const periodOpened = (path: string): AppError =>
  field('reporting.period-open', path, 'Kỳ đã mở thì chỉ đổi được tên: đơn vị đã nhận báo cáo với ngày chốt số liệu và hạn nộp này.');

export const periodWrongState = (message: string): AppError => new AppError('reporting.period-state', 409, message);

export const obligationsFaulty = (fields: readonly FieldError[], message = 'Danh sách đơn vị phải báo cáo chưa đúng; xem từng dòng bên dưới.'): AppError =>
  new AppError('reporting.obligations-faulty', 422, message, fields);

export const nothingOwed = (): AppError => field('reporting.nothing-owed', 'obligations', 'Kỳ này chưa giao biểu mẫu nào cho đơn vị nào. Hãy giao trước rồi mở kỳ.');
