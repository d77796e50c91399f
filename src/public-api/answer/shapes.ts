import { z } from 'zod';
import { UNIT_KINDS } from '../../plugins/units/contracts';
import { named } from './contract';

/** Shapes that several resources answer. */

export const day = z.iso.date();
export const instant = z.iso.datetime();

export const unitShape = named('Unit', 'Đơn vị chịu trách nhiệm về nội dung.', z.object({
  documentId: z.string(),
  code: z.string(),
  name: z.string(),
  kind: z.enum(UNIT_KINDS),
  closed: z.boolean().describe('Đơn vị đã chấm dứt hoạt động tại ngày nghiệp vụ; nội dung cũ vẫn đọc được.'),
}), { documentId: 'm3v9c0q1x8w2r5t7y6u4i1o0', code: 'VP-UBND', name: 'Văn phòng Ủy ban nhân dân tỉnh Bắc Kạn', kind: 'department', closed: false });

export const siteShape = named('SiteReference', 'Trang thành phần đăng nội dung; "/" là Cổng tỉnh.', z.object({
  documentId: z.string(),
  path: z.string(),
  title: z.string(),
  url: z.string(),
}));

export const otherPlaceShape = named('OtherPlace', 'Cùng nội dung, ở nơi đăng khác (trang của đơn vị hoặc Cổng tỉnh).', z.object({
  documentId: z.string(),
  canonicalUrl: z.string(),
}));

const pathStep = z.object({ slug: z.string(), name: z.string() });

export const categoryShape = named('CategoryReference', 'Chuyên mục, với đường đi từ gốc của cây.', z.object({
  documentId: z.string(),
  slug: z.string(),
  name: z.string(),
  path: z.array(pathStep),
}));

const imageVariant = z.object({ url: z.string(), width: z.int(), height: z.int() });

export const imageShape = named('Image', 'Ảnh với các bản theo chiều rộng; "srcset" dùng thẳng được trong HTML.', z.object({
  documentId: z.string(),
  url: z.string(),
  alternativeText: z.string().nullable(),
  caption: z.string().nullable(),
  width: z.int().nullable(),
  height: z.int().nullable(),
  mime: z.string(),
  variants: z.array(imageVariant),
  srcset: z.string(),
}));

export const fileShape = named('File', 'Tệp đính kèm.', z.object({
  documentId: z.string(),
  name: z.string(),
  url: z.string(),
  mime: z.string(),
  bytes: z.int().describe('Kích thước, làm tròn đến 10 byte.'),
  sha256: z.string().regex(/^[0-9a-f]{64}$/).nullable().describe('SHA-256 của tệp; null khi chưa tính.'),
  signature: z.enum(['present', 'absent', 'unknown']).describe('Tệp có mang chữ ký số hay không (chỉ là có mặt, không phải đã kiểm tra hiệu lực).'),
  alternativeText: z.string().nullable(),
}));

export const citationShape = named('Citation', 'Trích dẫn dùng ngay khi đăng lại (PT-6.2).', z.object({
  text: z.string(),
  author: z.string().nullable(),
  source: z.string().nullable(),
  title: z.string(),
  portal: z.string(),
  host: z.string(),
  publishedOn: day.nullable(),
  url: z.string(),
}));

const value = z.string().nullable();

export const dublinCoreShape = named('DublinCore', 'Siêu dữ liệu Dublin Core theo Thông tư 24/2011/TT-BTTTT; nhiều giá trị cách nhau bằng dấu chấm phẩy.', z.object({
  title: z.string().min(1),
  creator: z.string().min(1),
  date: day,
  description: z.string().min(1),
  publisher: z.string().min(1),
  identifier: z.string().min(1),
  language: value,
  source: value,
  contributor: value,
  subject: value,
  coverage: value,
  type: value,
  format: value,
  relation: value,
  rights: value,
}));

export const approvalShape = named('Approval', 'Phiên bản đã duyệt: cơ quan và ngày của từng bước, không nêu người (PT-17.3).', z.object({
  revision: z.int(),
  hash: z.string(),
  publishedOn: day,
  steps: z.array(z.object({ stage: z.string(), office: z.string(), date: day })),
}));

export const paginationShape = named('Pagination', 'Trang của danh sách.', z.object({
  page: z.int().nullable().describe('null khi đọc theo "cursor".'),
  pageSize: z.int(),
  pageCount: z.int().nullable().describe('null khi không đếm.'),
  total: z.int().nullable().describe('Luôn có khi đọc theo trang, trừ khi count=false; khi đọc theo "cursor" chỉ có nếu count=true.'),
  next: z.string().nullable().describe('Gửi lại trong "cursor" để đọc tiếp; null khi đã hết.'),
}), { page: 1, pageSize: 25, pageCount: 3, total: 61, next: 'WyJrMmI3cTR4OXcxIixbIjIwMjUtMDEtMTBUMDI6MDA6MDAuMDAwWiJdLCJiN2sybTl4NHExdzhlNXIzdDZ5MHUyaTUiXQ' });

/** Codes of refusals that this API gives today, and what they mean. A caller must bear others. */
export const ERROR_CODES = {
  'query.invalid': 'giá trị của tham số không đúng; "fields" nêu từng tham số',
  'query.unknown': 'có tham số không được nhận; "known" liệt kê các tham số dùng được',
  'query.twice': 'hai tham số có cùng một nghĩa, hoặc "page" đi cùng "cursor"',
  'search.too-short': 'cần ít nhất hai chữ hoặc số để tìm',
  'not-found': 'không có nội dung này trên cổng, hoặc không còn',
  'site.unknown': 'không có trang thành phần này',
  'category.unknown': 'không có chuyên mục này',
  'unit.unknown': 'không có đơn vị này vào ngày đó',
  'request.too-many': 'hỏi quá nhiều trong thời gian ngắn; "Retry-After" cho biết số giây cần đợi',
} as const;
const codes = Object.keys(ERROR_CODES) as [keyof typeof ERROR_CODES, ...(keyof typeof ERROR_CODES)[]];

export const errorShape = named('Error', 'Lời từ chối: mã ổn định, câu tiếng Việt nói việc cần làm, các ô liên quan.', z.object({
  data: z.null(),
  error: z.object({
    status: z.int(),
    name: z.string(),
    message: z.string(),
    details: z.looseObject({ code: z.union([z.enum(codes), z.string()]).describe(`Mã ổn định. Hiện có: ${codes.map((code) => `${code} (${ERROR_CODES[code]})`).join('; ')}.`), fields: z.array(z.object({ path: z.string(), message: z.string() })) }),
  }),
}), {
  data: null,
  error: {
    status: 400, name: 'AppError', message: 'Có tham số không đúng; hãy sửa các tham số được nêu rồi gửi lại.',
    details: { code: 'query.invalid', fields: [{ path: 'pagination[page]', message: 'Quá nhỏ: mong đợi number >=1' }] },
  },
});

/** `{data: [...], meta: {pagination}}`, as Strapi's own lists are. */
export const listAnswer = <T extends z.ZodType>(id: string, item: T) =>
  named(id, 'Danh sách theo trang.', z.object({ data: z.array(item), meta: z.object({ pagination: paginationShape }) }));

/** `{data, meta: {}}`. */
export const itemAnswer = <T extends z.ZodType>(id: string, item: T) =>
  named(id, 'Một mục.', z.object({ data: item, meta: z.object({}) }));
