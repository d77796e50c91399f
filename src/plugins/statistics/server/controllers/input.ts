import { z } from 'zod';
import { periodOf, type Period } from '../../contracts';

const period = z.string().transform((key, context): Period => {
  const found = periodOf(key);
  if (found !== null) return found;
  context.addIssue({ code: 'custom', message: 'Kỳ không đúng. Hãy ghi 2025-02, 2025-Q1, 2025-H1, 2025 hoặc 2025-01-15..2025-02-20.' });
  return z.NEVER;
});

export const figuresQuery = z.strictObject({ period, unit: z.string().regex(/^[a-z0-9]{1,40}$/, 'Mã đơn vị không đúng.').optional() });
