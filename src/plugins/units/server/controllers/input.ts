import { z } from 'zod';
import { REACHES, ROLE_KEYS, SYSTEM_KEYS } from '../../contracts';
import { isIsoDay } from '../domain/validity';

const day = z.string().refine(isIsoDay, 'Hãy ghi ngày theo dạng năm-tháng-ngày, ví dụ 2025-02-20.');
const fileId = z.int().positive().max(2 ** 31 - 1);
const documentId = z.string().regex(/^[a-z0-9]{24}$/, 'Mã không đúng.');

export const assignmentInput = z.strictObject({
  userId: z.int().positive().max(2 ** 31 - 1),
  unit: z.string().max(40),
  role: z.enum(ROLE_KEYS),
  system: z.enum(SYSTEM_KEYS),
  reach: z.enum(REACHES),
  programme: z.string().min(1).max(60).nullish(),
  fields: z.array(z.string().max(120)).max(200).optional(),
  categories: z.array(documentId).max(200).optional(),
  from: day,
  to: day.nullish(),
  decisionNumber: z.string().min(1).max(120),
  decisionDate: day,
  document: fileId.nullish(),
});

export const assignmentEnd = z.strictObject({
  to: day,
  decisionNumber: z.string().min(1).max(120).nullish(),
  decisionDate: day.nullish(),
  document: fileId.nullish(),
});

const page = {
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(25),
};
const search = z.string().trim().max(100).default('');

export const assignmentQuery = z.strictObject({
  ...page,
  search,
  role: z.enum(ROLE_KEYS).optional(),
  system: z.enum(SYSTEM_KEYS).optional(),
  unit: z.string().max(40).optional(),
  state: z.enum(['living', 'ended', 'all']).default('living'),
});
export const unitQuery = z.strictObject({ ...page, search, on: day.optional() });
export const peopleQuery = z.strictObject({ ...page, search });
