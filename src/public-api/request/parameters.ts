import { z } from 'zod';

/** Building blocks of query parameters. Texts come from an address: each block says exactly which texts it takes. */

const TEXT_OF_NUMBER = /^(0|[1-9]\d{0,8})$/;

export const wholeNumber = (min: number, max: number) =>
  z.preprocess(
    (value) => (typeof value === 'string' && TEXT_OF_NUMBER.test(value) ? Number(value) : value),
    z.int().min(min).max(max),
  );

/** Days of the calendar, `YYYY-MM-DD`, in Asia/Ho_Chi_Minh. */
export const day = z.iso.date()
  .refine((value) => value >= '1000-01-01', { error: 'Ngày phải từ năm 1000 trở đi.' })
  .meta({ examples: ['2025-02-20'] });

export const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
export const slug = z.string().max(200).regex(SLUG).meta({ examples: ['tin-tuc'] });

/** Strapi's documentIds: 24 lower-case letters and digits. */
export const documentId = z.string().regex(/^[a-z0-9]{24}$/);

export const sitePath = z.string().max(120).regex(/^\/([a-z0-9]+(-[a-z0-9]+)*)?$/).meta({ examples: ['/', '/huyen-ba-be'] });

export const unitCode = z.string().regex(/^[A-Z0-9]([A-Z0-9-]{0,18}[A-Z0-9])?$/);

/** documentId, `code`, or `code@YYYY-MM-DD`. */
export const unitReference = z
  .string()
  .regex(/^([a-z0-9]{24}|[A-Z0-9]([A-Z0-9-]{0,18}[A-Z0-9])?(@\d{4}-\d{2}-\d{2})?)$/)
  .meta({ examples: ['VP-UBND', '061@2024-12-31'] });

export const language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/).max(12);

/** A line of text compared exactly, such as a document's number. */
export const line = (max: number) => z.string().min(1).max(max);

/** `a,b`, `x[]=a&x[]=b` and `x=a` are the same list. */
export const listOf = <T extends z.ZodType>(item: T, max = 20) =>
  z.preprocess(
    (value) => (typeof value === 'string' ? value.split(',').map((part) => part.trim()) : value),
    z.array(item).min(1).max(max),
  );

/** Page and size of a list; the size follows `rest.maxLimit` of config/api.ts. */
export const pagination = {
  page: wholeNumber(1, 100_000).default(1).describe('Trang, đếm từ 1.'),
  pageSize: wholeNumber(1, 100).default(25).describe('Số mục mỗi trang, nhiều nhất 100.'),
};

export const PAGINATION_ALIASES = { 'pagination.page': 'page', 'pagination.pageSize': 'pageSize', 'pagination.withCount': 'count' } as const;
