import { z } from 'zod';
import { named } from '../answer/contract';
import { approvalShape, categoryShape, citationShape, day, dublinCoreShape, fileShape, imageShape, instant, siteShape, unitShape } from '../answer/shapes';
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

export const articleShape = named('Article', 'Bài viết đã đăng.', whole);
export const articleCardShape = named('ArticleCard', 'Bài viết trong danh sách; nội dung và tệp chỉ có khi được gọi tên.',
  whole.partial({ body: true, attachments: true }));

/** What an answer may be when the caller chose parts of it. */
export const chosenOf = <T extends z.ZodObject>(shape: T) => shape.partial().required({ documentId: true });
