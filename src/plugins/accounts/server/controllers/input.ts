import { z } from 'zod';
import { REACHES, ROLE_KEYS, SYSTEM_KEYS } from '../../../units/contracts';
import { ACCOUNT_STATES, REGISTER_STATES, REQUEST_KINDS, REQUEST_STATES } from '../../contracts';

const day = z.iso.date('Hãy ghi ngày theo dạng năm-tháng-ngày, ví dụ 2025-02-20.');
const line = (longest: number) => z.string().trim().min(1, 'Mục này không được để trống.').max(longest);
const fileId = z.int().positive().max(2 ** 31 - 1);
const person = { email: line(200), name: line(120) };
const decision = { decisionNumber: line(120), decisionDate: day };
const programme = z.string().min(1).max(60).nullish();
const reason = z.string().trim().min(3, 'Hãy ghi lý do.').max(500);
const pages = {
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(20),
};
const search = z.string().trim().max(100).default('');

export const accountId = z.coerce.number().int().positive().max(2 ** 31 - 1);
export const act = z.strictObject({ reason });
export const peopleQuery = z.strictObject({ search, state: z.enum([...ACCOUNT_STATES, 'all']).default('all'), ...pages });

export const newPerson = z.strictObject({
  ...person,
  assignments: z.array(z.strictObject({
    role: z.enum(ROLE_KEYS), unit: line(40), reach: z.enum(REACHES), system: z.enum(SYSTEM_KEYS), programme, from: day, ...decision, documentFileId: fileId.nullish(),
  })).min(1, 'Hãy giao ít nhất một việc.').max(20),
  request: z.strictObject({ number: line(120), date: day, documentFileId: fileId }).nullish(),
});
export const editedPerson = z.strictObject({ ...person, reason });

export const newHandOver = z.strictObject({
  assignment: z.string().regex(/^[a-z0-9]{24}$/, 'Mã phân công không đúng.').optional(),
  unit: line(40).optional(),
  programme,
  to: z.strictObject(person),
  ...decision,
  documentFileId: fileId,
  from: day.optional(),
}).refine(({ assignment, unit }) => (assignment === undefined) !== (unit === undefined), { path: ['assignment'], message: 'Hãy chọn phân công cần bàn giao, hoặc đơn vị có tài khoản cần bàn giao.' });

const registerFilter = {
  search,
  state: z.enum([...REGISTER_STATES, 'all']).default('all'),
  system: z.enum(SYSTEM_KEYS).optional(),
  role: z.enum(ROLE_KEYS).optional(),
  unit: z.string().max(40).optional(),
  programme: z.string().min(1).max(60).optional(),
};
export const registerQuery = z.strictObject({ ...registerFilter, ...pages });
export const registerFileQuery = z.strictObject(registerFilter);

export const newRequest = z.strictObject({
  kind: z.enum(REQUEST_KINDS), system: z.enum(SYSTEM_KEYS), programme, unit: line(40), role: z.enum(ROLE_KEYS).optional(), reach: z.enum(REACHES).optional(),
  email: z.string().max(200).optional(), name: z.string().max(120).optional(), text: z.string().max(2000).optional(),
  documentNumber: line(120), documentDate: day, documentFileId: fileId,
});
export const requestsQuery = z.strictObject({ state: z.enum([...REQUEST_STATES, 'all']).default('all'), ...pages });
export const requestDecision = z.strictObject({ decision: z.enum(['approve', 'refuse']), reason, from: day.optional() });
