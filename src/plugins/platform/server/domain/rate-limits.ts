import { z } from 'zod';

const window = z.strictObject({ most: z.number().int().positive(), seconds: z.number().int().positive().max(86_400) });
const pattern = z.string().transform((text) => new RegExp(text));

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/).nullable();

const version = z.strictObject({
  validFrom: day,
  /** Exclusive. */
  validTo: day,
  basis: z.string(),
  limits: z.array(z.strictObject({
    name: z.string().regex(/^[a-z-]{3,30}$/),
    /** Account: who is signed in, or the address of mail that is typed. SEARCH: a question that filters or searches; CHANGE: everything that is no reading. */
    on: z.enum(['POST', 'SEARCH', 'CHANGE', 'ANY']),
    path: pattern,
    perAddress: window,
    perAccount: window.nullable(),
  })),
  failedSignIns: z.strictObject({
    path: pattern,
    /** Failures of an address that cost nothing: an office of many people stands behind one. */
    free: z.number().int().nonnegative(),
    firstDelaySeconds: z.number().int().positive(),
    longestDelaySeconds: z.number().int().positive(),
    forgottenAfterSeconds: z.number().int().positive().max(86_400),
  }),
});

/** The shape of `database/data/rate-limits.json`: what held when. */
export const rateLimits = z.strictObject({ versions: z.array(version).min(1) });

export type RateLimits = z.infer<typeof version>;

/** The version in force on a day (ISO, Asia/Ho_Chi_Minh). Throws where there is none: nobody goes without limits. */
export const limitsOn = ({ versions }: z.infer<typeof rateLimits>, on: string): RateLimits => {
  const found = versions.find(({ validFrom, validTo }) => (validFrom === null || validFrom <= on) && (validTo === null || on < validTo));
  if (!found) throw new Error(`rate-limits.json has no version for ${on}`);
  return found;
};

export type RateLimit = RateLimits['limits'][number];

/** Parameters that turn pages and choose parts of an answer; every other one looks for something. */
const NO_SEARCH = new Set(['page', 'pageSize', 'pagination', 'cursor', 'count', 'sort', 'fields', 'populate', 'locale', 'on', 'view', 'status']);

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

const KINDS: Readonly<Record<RateLimit['on'], (method: string, parameters: readonly string[]) => boolean>> = {
  POST: (method) => method === 'POST',
  SEARCH: (method, parameters) => READS.has(method) && parameters.some((name) => !NO_SEARCH.has(name)),
  CHANGE: (method) => !READS.has(method),
  ANY: () => true,
};

/** The limits that a request falls under. */
export const limitsFor = (limits: readonly RateLimit[], method: string, path: string, parameters: readonly string[]): readonly RateLimit[] =>
  limits.filter((limit) => limit.path.test(path) && KINDS[limit.on](method, parameters));
