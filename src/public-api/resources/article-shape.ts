import { z } from 'zod';
import { named } from '../answer/contract';
import { approvalShape, categoryShape, citationShape, day, dublinCoreShape, fileShape, imageShape, instant, otherPlaceShape, siteShape, unitShape } from '../answer/shapes';
import type { Parts } from '../request/selection';

export const ORIGINS = ['original', 'republished', 'translated'] as const;

/** Everything the API says of an article (AR-1); nothing else of the stored row leaves the house. */
export const articleFields = {
  documentId: z.string(),
  slug: z.string().nullable(),
  title: z.string(),
  summary: z.string().nullable(),
  body: z.string().nullable().describe('HTML đã lọc theo danh sách thẻ cho phép.'),
  language: z.string(),
  author: z.string().nullable(),
  source: z.string().nullable(),
  origin: z.enum(ORIGINS),
  originalUrl: z.string().nullable(),
  originalDate: day.nullable(),
  firstPublishedAt: instant.nullable(),
  changedAt: instant.nullable(),
  canonicalUrl: z.string(),
  citation: citationShape,
  dublinCore: dublinCoreShape,
  approval: approvalShape.nullable(),
  original: otherPlaceShape.nullable().describe('Bản liên kết trên Cổng tỉnh: bài gốc đang đăng trên trang của đơn vị.'),
  portalCopy: otherPlaceShape.nullable().describe('Bài trên trang của đơn vị: bản liên kết đang đăng trên Cổng tỉnh.'),
};

export const articleRelations = {
  unit: unitShape.nullable(),
  site: siteShape.nullable(),
  category: categoryShape.nullable(),
  cover: imageShape.nullable(),
  attachments: z.array(fileShape),
};

export const ARTICLE_PARTS: Parts = {
  fields: Object.keys(articleFields).filter((name) => name !== 'documentId'),
  relations: Object.keys(articleRelations),
  heavy: ['body', 'attachments'],
};

const whole = z.object({ ...articleFields, ...articleRelations });

const URL = 'https://backan.gov.vn/bai-viet/ban-hanh-quy-che-he-thong-thong-tin-co-ban';
const TITLE = 'Ban hành Quy chế quản lý, vận hành, khai thác và sử dụng Hệ thống thông tin cơ bản tỉnh Bắc Kạn';
const SUMMARY = 'Ngày 19/1/2023, Phó Chủ tịch UBND tỉnh Phạm Duy Hưng ký ban hành Quy chế.';

const EXAMPLE: z.output<typeof whole> = {
  documentId: 'b7k2m9x4q1w8e5r3t6y0u2i5',
  slug: 'ban-hanh-quy-che-he-thong-thong-tin-co-ban',
  title: TITLE,
  summary: SUMMARY,
  body: '<p>…</p>',
  language: 'vi',
  author: 'Hồng Nhung',
  source: 'Cổng Thông tin điện tử tỉnh Bắc Kạn',
  origin: 'original',
  originalUrl: null,
  originalDate: null,
  firstPublishedAt: '2023-01-19T08:00:00.000Z',
  changedAt: '2023-01-19T08:00:00.000Z',
  canonicalUrl: URL,
  citation: {
    text: `Hồng Nhung: “${TITLE}”. Nguồn: Cổng Thông tin điện tử tỉnh Bắc Kạn. Đăng trên Cổng Thông tin điện tử tỉnh Bắc Kạn (backan.gov.vn) ngày 19/01/2023: ${URL}`,
    author: 'Hồng Nhung', source: 'Cổng Thông tin điện tử tỉnh Bắc Kạn', title: TITLE,
    portal: 'Cổng Thông tin điện tử tỉnh Bắc Kạn', host: 'backan.gov.vn', publishedOn: '2023-01-19', url: URL,
  },
  dublinCore: {
    title: TITLE, creator: 'Hồng Nhung', date: '2023-01-19', description: SUMMARY, publisher: 'Cổng Thông tin điện tử tỉnh Bắc Kạn', identifier: URL,
    language: 'vi', source: 'Cổng Thông tin điện tử tỉnh Bắc Kạn', contributor: 'Văn phòng Ủy ban nhân dân tỉnh Bắc Kạn', subject: 'Tin tức; Tin trong tỉnh',
    coverage: null, type: 'Text', format: 'text/html', relation: null, rights: null,
  },
  approval: {
    revision: 1, hash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08', publishedOn: '2023-01-19',
    steps: [{ stage: 'board', office: 'Ban Biên tập', date: '2023-01-19' }],
  },
  original: { documentId: 'k8r2n5w0x3j6v9b1m4q7t0z2', canonicalUrl: 'https://backan.gov.vn/van-phong-ubnd/bai-viet/ban-hanh-quy-che-he-thong-thong-tin-co-ban' },
  portalCopy: null,
  unit: { documentId: 'm3v9c0q1x8w2r5t7y6u4i1o0', code: 'VP-UBND', name: 'Văn phòng Ủy ban nhân dân tỉnh Bắc Kạn', kind: 'department', closed: false },
  site: { documentId: 's1d4f7g0h3j6k9l2z5x8c1v4', path: '/', title: 'Cổng Thông tin điện tử tỉnh Bắc Kạn', url: 'https://backan.gov.vn' },
  category: { documentId: 'c4a7t0e3g6o9r2y5k8d1f4h7', slug: 'tin-trong-tinh', name: 'Tin trong tỉnh', path: [{ slug: 'tin-tuc', name: 'Tin tức' }, { slug: 'tin-trong-tinh', name: 'Tin trong tỉnh' }] },
  cover: null,
  attachments: [],
};

export const articleShape = named('Article', 'Bài viết đã đăng.', whole, EXAMPLE);
export const articleCardShape = named('ArticleCard', 'Bài viết trong danh sách; nội dung và tệp chỉ có khi được gọi tên.',
  whole.partial({ body: true, attachments: true }));
