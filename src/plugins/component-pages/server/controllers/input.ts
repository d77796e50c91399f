import { z } from 'zod';
import { FINDING_KINDS, SITE_STATES } from '../../contracts';

export const documentId = z.string().regex(/^[a-z0-9]{1,40}$/, 'Mã không đúng.');
const key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Mã không đúng.').max(60);

export const siteQuery = z.strictObject({
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(200).default(20),
  search: z.string().trim().max(100).default(''),
  state: z.enum(SITE_STATES).optional(),
  finding: z.enum(FINDING_KINDS).optional(),
});
export const opening = z.strictObject({
  unit: documentId,
  template: key,
  path: z.string().regex(/^\/[a-z0-9]+(-[a-z0-9]+)*$/, 'Đường dẫn dạng /ten-don-vi, chữ thường không dấu.').max(120).optional(),
  title: z.string().trim().min(1).max(300).optional(),
  host: z.string().regex(/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/, 'Tên miền không đúng.').max(253).nullish(),
});
export const beginning = z.strictObject({ purpose: key });
export const pageQuery = z.strictObject({ site: documentId.optional(), search: z.string().trim().max(100).default('') });
