import { z } from 'zod';
import { MAIL_CHOICES, NOTICE_STATES } from '../../contracts';
import { noticeKinds } from '../services/kinds';

const kind = z.string().max(81).refine((key) => noticeKinds().some((known) => known.key === key), 'Không có loại thông báo này.');

export const noticeId = z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER);

export const noticeQuery = z.strictObject({
  state: z.enum(NOTICE_STATES).default('all'),
  kind: kind.optional(),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(25),
});

export const several = z.strictObject({
  kind: kind.optional(),
  link: z.string().max(1000).startsWith('/').optional(),
  upTo: z.int().positive().optional(),
});

export const chosen = z.strictObject({
  choices: z.array(z.strictObject({ kind, mail: z.enum(MAIL_CHOICES), onScreen: z.boolean() })).min(1).max(200)
    .refine((all) => new Set(all.map((one) => one.kind)).size === all.length, 'Mỗi loại thông báo chỉ chọn một lần.'),
});
