import { z } from 'zod';
import { named } from '../answer/contract';
import { day, instant, siteShape, unitShape } from '../answer/shapes';
import { MATCHES } from '../search/search';

/** Kinds of things that are found, as their own addresses call them. */
export const KINDS = ['article', 'page', 'legal-document', 'info-entry'] as const;

const pieces = z.array(z.object({ text: z.string(), hit: z.boolean() }));

const shape = z.object({
  kind: z.enum(KINDS),
  documentId: z.string(),
  title: z.string(),
  canonicalUrl: z.string(),
  date: day.describe('Ngày đăng lần đầu; với văn bản là ngày ban hành.'),
  publishedAt: instant.nullable().describe('Thời điểm đăng lần đầu; null với văn bản.'),
  site: siteShape.nullable().describe('null: văn bản và thông tin cơ bản, đăng chung trên Cổng tỉnh.'),
  category: z.object({ documentId: z.string(), slug: z.string(), name: z.string() }).nullable(),
  unit: unitShape.nullable(),
  highlights: z.object({ title: pieces, excerpt: pieces }).describe('Văn bản thuần, cắt thành đoạn nối tiếp nhau; "hit" là đoạn trùng với từ cần tìm. Không có HTML: hãy in như chữ.'),
});

const EXAMPLE: z.output<typeof shape> = {
  kind: 'article',
  documentId: 'b7k2m9x4q1w8e5r3t6y0u2i5',
  title: 'Chuẩn nghèo đa chiều giai đoạn 2022-2025',
  canonicalUrl: 'https://backan.gov.vn/bai-viet/chuan-ngheo-da-chieu-2022-2025',
  date: '2025-01-10',
  publishedAt: '2025-01-10T02:00:00.000Z',
  site: { documentId: 's1d4f7g0h3j6k9l2z5x8c1v4', path: '/', title: 'Cổng Thông tin điện tử tỉnh Bắc Kạn', url: 'https://backan.gov.vn' },
  category: { documentId: 'c4a7t0e3g6o9r2y5k8d1f4h7', slug: 'pho-bien-phap-luat', name: 'Phổ biến, hướng dẫn thực hiện pháp luật, chế độ, chính sách' },
  unit: { documentId: 'm3v9c0q1x8w2r5t7y6u4i1o0', code: 'SLDTBXH', name: 'Sở Lao động - Thương binh và Xã hội', kind: 'department', closed: false },
  highlights: {
    title: [{ text: 'Chuẩn nghèo', hit: true }, { text: ' đa chiều giai đoạn 2022-2025', hit: false }],
    excerpt: [{ text: '… Nghị định số 07/2021/NĐ-CP quy định ', hit: false }, { text: 'chuẩn nghèo', hit: true }, { text: ' đa chiều. Một hộ được xét theo hai tiêu chí cùng lúc …', hit: false }],
  },
};

export const foundShape = named('Found', 'Một kết quả tìm kiếm.', shape, EXAMPLE);

export const searchShape = named('SearchAnswer', 'Kết quả, khớp nhất trước.', z.object({
  data: z.array(foundShape),
  meta: z.object({
    match: z.enum(MATCHES).describe('all: có đủ các từ; similar: không có gì đủ các từ, đây là kết quả của các từ viết gần giống; most: có phần lớn các từ.'),
    suggestion: z.string().nullable().describe('"Có phải bạn muốn tìm …": câu hỏi viết lại theo kết quả, khi match là similar.'),
    pagination: z.object({
      page: z.int(),
      pageSize: z.int(),
      total: z.int().nullable().describe('Chỉ đếm khi count=true, và chỉ đếm đến 1000 (nghĩa là ít nhất 1000); null khi không đếm hoặc khi match là most.'),
      more: z.boolean().describe('Sau trang này còn kết quả.'),
      next: z.string().nullable().describe('Gửi lại trong "cursor" để đọc tiếp; null khi đã hết.'),
    }),
  }),
}), {
  data: [EXAMPLE],
  meta: { match: 'all', suggestion: null, pagination: { page: 1, pageSize: 25, total: null, more: false, next: null } },
});
