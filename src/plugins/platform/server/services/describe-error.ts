import { errors } from '@strapi/utils';
import { z } from 'zod';
import { AppError } from '../app-error';
import { coreSentence, type Sentence } from './core-sentences';

export interface ErrorAnswer {
  readonly status: number;
  readonly body: { data: null; error: { status: number; name: string; message: string; details: Record<string, unknown> } };
  readonly log: boolean;
}

const BY_STATUS: Readonly<Record<number, Sentence>> = {
  400: { code: 'request.invalid', message: 'Yêu cầu không đúng; hãy xem các ô được nêu rồi gửi lại.' },
  401: { code: 'auth.required', message: 'Phiên làm việc đã hết hoặc chưa đăng nhập; hãy đăng nhập lại.' },
  403: { code: 'auth.forbidden', message: 'Anh/chị không có quyền làm việc này.' },
  404: { code: 'not-found', message: 'Không tìm thấy nội dung này, hoặc nội dung không thuộc phạm vi của anh/chị.' },
  405: { code: 'request.method', message: 'Địa chỉ này không nhận thao tác vừa gửi.' },
  409: { code: 'conflict', message: 'Nội dung vừa được người khác thay đổi; hãy tải lại rồi làm tiếp.' },
  413: { code: 'request.too-large', message: 'Dữ liệu gửi lên quá lớn; hãy rút gọn hoặc chia nhỏ rồi gửi lại.' },
  415: { code: 'request.media-type', message: 'Kiểu dữ liệu gửi lên không được nhận; hãy gửi JSON.' },
  429: { code: 'request.too-many', message: 'Quá nhiều yêu cầu trong thời gian ngắn; hãy đợi ít phút rồi thử lại.' },
  500: { code: 'internal', message: 'Hệ thống gặp lỗi; hãy thử lại, nếu vẫn lỗi thì báo đơn vị vận hành.' },
  503: { code: 'unavailable', message: 'Hệ thống tạm thời chưa phục vụ được; dữ liệu đã lưu vẫn còn, hãy thử lại sau ít phút.' },
};

/** PostgreSQL's refusals of values (class 22, 23) and of our own triggers (CT001: a guard refused). */
const BY_SQL_STATE: ReadonlyArray<readonly [RegExp, number, Sentence]> = [
  [/^CT001$/, 403, { code: 'guard.refused', message: 'Cơ sở dữ liệu từ chối: nội dung đã đăng chỉ thay đổi qua kiểm duyệt.' }],
  [/^CT002$/, 403, { code: 'guard.scope', message: 'Cơ sở dữ liệu từ chối: không được đổi đơn vị chủ quản bằng cách này.' }],
  [/^CT003$/, 403, { code: 'guard.ledger', message: 'Cơ sở dữ liệu từ chối: nhật ký chỉ được ghi thêm, không sửa, không xóa.' }],
  [/^CT006$/, 403, { code: 'guard.notice', message: 'Cơ sở dữ liệu từ chối: thông báo đã gửi không sửa được.' }],
  [/^CT115$/, 409, { code: 'unit-account.taken', message: 'Mỗi đơn vị chỉ có một tài khoản số liệu cho một chương trình. Hãy dùng “Bàn giao” để chuyển sang người khác.' }],
  [/^CT11[67]$/, 403, { code: 'guard.accounts', message: 'Cơ sở dữ liệu từ chối: hồ sơ bàn giao và đề nghị về tài khoản chỉ được ghi thêm.' }],
  [/^CT09\d$/, 403, { code: 'guard.reporting', message: 'Cơ sở dữ liệu từ chối: biểu mẫu đã ban hành, số liệu và trạng thái báo cáo chỉ thay đổi theo quy trình.' }],
  [/^CT100$/, 422, { code: 'account.kept', message: 'Tài khoản đã có hoạt động thì không xóa; hãy đóng tài khoản, tên vẫn còn trong lịch sử.' }],
  [/^22/, 400, { code: 'value.invalid', message: 'Có giá trị không đúng kiểu hoặc ngoài khoảng cho phép.' }],
  [/^23505$/, 409, { code: 'value.taken', message: 'Giá trị này đã được dùng; hãy chọn giá trị khác.' }],
  [/^23/, 400, { code: 'value.refused', message: 'Giá trị trái với ràng buộc của dữ liệu.' }],
  [/^(40001|40P01)$/, 409, BY_STATUS[409] as Sentence],
  [/^(57P0|08|53|25006)/, 503, BY_STATUS[503] as Sentence],
];

const CONNECTION_LOST = /ECONNREFUSED|ECONNRESET|EPIPE|Connection terminated|Timeout acquiring a connection|Client has encountered a connection error|Unable to acquire/;

const answer = (status: number, sentence: Sentence, name: string, details: Record<string, unknown>, log = false): ErrorAnswer => ({
  status,
  body: { data: null, error: { status, name, message: sentence.message, details: { code: sentence.code, fields: [], ...details } } },
  log,
});

const STATUS_OF: ReadonlyArray<readonly [new (...args: never[]) => Error, number]> = [
  [errors.UnauthorizedError, 401],
  [errors.ForbiddenError, 403],
  [errors.NotFoundError, 404],
  [errors.PayloadTooLargeError, 413],
  [errors.RateLimitError, 429],
];

/** Core's validation says what it was given: a password, perhaps. */
const withoutValue = (text: string): string => text.replace(/,? ?(?:but the final value was|\(cast from the value)[^]*$/, '');

/** What core says of its own, for developers; never what the database says. */
const reasonOf = (text: string | undefined): { reason?: string } =>
  (text === undefined || /\binvalid input syntax|\bsyntax error|\bselect\b.+\bfrom\b|\b(?:insert into|update|delete from)\b.+|column .+ does not exist|relation .+ does not exist|out of range for type|constraint "|is not a function|Cannot (?:read|destructure)/is.test(text)
    ? {} : { reason: withoutValue(text).slice(0, 300) });

const sentenceFor = (status: number, text: string | undefined): Sentence =>
  (text === undefined ? undefined : coreSentence(text)) ?? BY_STATUS[status] ?? (status >= 500 ? BY_STATUS[500] : BY_STATUS[400]) as Sentence;

interface CoreFault {
  readonly path?: ReadonlyArray<string | number>;
  readonly message?: string;
  readonly value?: unknown;
}

/** Core's list of faults in Vietnamese: its forms show each beside its field. Sentences that we do not know stay. */
const inVietnamese = (details: Record<string, unknown>): Record<string, unknown> => {
  const { errors: faults } = details as { errors?: readonly CoreFault[] };
  if (!Array.isArray(faults)) return details;
  const said = faults.map(({ value: _value, ...fault }) => ({ ...fault, message: coreSentence(fault.message ?? '')?.message ?? withoutValue(fault.message ?? '') }));
  return { fields: said.map(({ path, message }) => ({ path: (path ?? []).join('.'), message: message ?? '' })), ...details, errors: said };
};

/** Turns whatever was thrown into the answer that a caller gets. Unknown errors become 500 without details. */
export const describeError = (error: unknown, told?: { name?: string; message?: string; details?: unknown }): ErrorAnswer => {
  if (error instanceof AppError) {
    return answer(error.status, { code: error.code, message: error.message }, 'AppError', { ...(error.details as object) });
  }
  if (typeof error === 'number') {
    const details = (told?.details ?? {}) as Record<string, unknown>;
    return answer(error, sentenceFor(error, told?.message), told?.name ?? 'Error', { ...reasonOf(told?.message), ...inVietnamese(details) });
  }
  if (error instanceof errors.ApplicationError) {
    const status = STATUS_OF.find(([type]) => error instanceof type)?.[1] ?? 400;
    const details = (error.details ?? {}) as Record<string, unknown>;
    return answer(status, sentenceFor(status, error.message), error.name, { ...reasonOf(error.message), ...inVietnamese(details) });
  }
  if (!(error instanceof Error)) return answer(500, BY_STATUS[500] as Sentence, 'InternalServerError', {}, true);

  const sqlState = (error as { code?: unknown }).code;
  if (typeof sqlState === 'string' && /^[0-9A-Z]{5}$/.test(sqlState)) {
    const known = BY_SQL_STATE.find(([pattern]) => pattern.test(sqlState));
    if (known) return answer(known[1], known[2], 'DatabaseRefusal', {}, known[1] >= 500);
  }
  if (CONNECTION_LOST.test(error.message)) return answer(503, BY_STATUS[503] as Sentence, 'ServiceUnavailable', {}, true);

  // The query builder of core, asked for names that it does not have.
  if (/^(?:Attribute|Model) .{0,5000} not found/.test(error.message)) return answer(400, BY_STATUS[400] as Sentence, 'ValidationError', {});
  if (error instanceof z.ZodError) {
    return answer(400, BY_STATUS[400] as Sentence, 'ValidationError', { fields: error.issues.map(({ path, message }) => ({ path: path.join('.'), message })) });
  }
  // `httpCode`: formidable, which reads forms.
  const { status: own, statusCode, httpCode } = error as { status?: unknown; statusCode?: unknown; httpCode?: unknown };
  const status = own ?? statusCode ?? httpCode;
  if (typeof status === 'number' && status >= 400 && status < 500) {
    return answer(status, sentenceFor(status, error.message), error.name, reasonOf(error.message));
  }
  if (error instanceof URIError) return answer(400, BY_STATUS[400] as Sentence, 'BadRequest', {});
  return answer(500, BY_STATUS[500] as Sentence, 'InternalServerError', {}, true);
};
