import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { AppError } from '../app-error';
import { limitsFor } from '../domain/rate-limits';
import { closedFor, countAttempt, countedAs, countFailure, limitsInForce } from '../services/rate-limits';

interface Settings {
  readonly enabled?: boolean;
  /** Before bodies are read callers count by address and session; behind it by the account that they type. */
  readonly by?: 'caller' | 'typed-account';
}

interface SessionManager {
  validateAccessToken(token: string): { isValid: boolean; payload?: { userId?: string } | null };
}

const tooMany = (ctx: Context, seconds: number): AppError => {
  ctx.set('Retry-After', String(seconds));
  const wait = seconds < 120 ? `${seconds} giây` : `${Math.ceil(seconds / 60)} phút`;
  return new AppError('request.too-many', 429, `Quá nhiều yêu cầu trong thời gian ngắn; hãy thử lại sau ${wait}.`, [], { retryAfter: seconds });
};

/** Whose session the token is of, by its signature alone; the session itself is looked at later. */
const signedInAs = (strapi: Core.Strapi, ctx: Context): string | null => {
  const token = /^Bearer (\S+)$/i.exec(ctx.get('authorization'))?.[1];
  if (token === undefined) return null;
  const { isValid, payload } = (strapi.sessionManager as unknown as (origin: string) => SessionManager)('admin').validateAccessToken(token);
  return isValid && payload?.userId ? `user:${payload.userId}` : null;
};

const typedAccount = (ctx: Context): string | null => {
  const { email } = ((ctx.request as { body?: unknown }).body ?? {}) as { email?: unknown };
  return typeof email === 'string' && email !== '' ? `mail:${email.normalize('NFC').trim().toLowerCase().slice(0, 320)}` : null;
};

/** An IPv6 household has 2^64 addresses: its network counts. */
const place = (address: string): string => (address.includes(':') ? address.split(':').slice(0, 4).join(':') : address);

/**
 * PT-13.2: how often one address and one account may ask for what costs or could be guessed; counted in PostgreSQL for
 * all nodes together, refused with 429 and Retry-After. Failed sign-ins of an address close it for longer each time.
 */
const rateLimitsMiddleware: Core.MiddlewareFactory<Settings> = ({ enabled = true, by = 'caller' }, { strapi }) => async (ctx, next) => {
  if (!enabled) return next();
  const { limits, failedSignIns } = await limitsInForce(strapi);
  const address = place(ctx.request.ip);
  const account = by === 'caller' ? signedInAs(strapi, ctx) : typedAccount(ctx);
  const signsIn = by === 'typed-account' && ctx.method === 'POST' && failedSignIns.path.test(ctx.path);
  const failures = countedAs(strapi, 'failed-sign-in', 'address', address);

  const waits = signsIn ? [await closedFor(strapi, failures)] : [];
  for (const limit of limitsFor(limits, ctx.method, ctx.path.replace(/(?<=.)\/+$/, ''), Object.keys(ctx.query))) {
    if (by === 'caller') waits.push(await countAttempt(strapi, countedAs(strapi, limit.name, 'address', address), limit.perAddress));
    if (limit.perAccount && account !== null) waits.push(await countAttempt(strapi, countedAs(strapi, limit.name, 'account', account), limit.perAccount));
  }
  const wait = Math.max(0, ...waits);
  if (wait > 0) throw tooMany(ctx, wait);
  if (!signsIn) return next();

  try {
    await next();
  } catch (error) {
    await countFailure(strapi, failures, failedSignIns);
    throw error;
  }
  if (ctx.status >= 400) await countFailure(strapi, failures, failedSignIns);
};

export default rateLimitsMiddleware;
