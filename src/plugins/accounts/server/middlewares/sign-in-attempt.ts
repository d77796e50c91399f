import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { accountById } from '../queries/account-row';
import { factorIsOn } from '../queries/second-factor';
import { countAttempt } from '../services/sign-in-attempts';
import { addressTyped, noteAttempt } from '../services/sign-in-request';

// The router takes capitals and a slash at the end for the same.
const SIGN_IN = /^\/admin\/login\/?$/i;
const CODE = /^\/accounts\/me\/second-factor\/verify\/?$/i;

interface Sessions {
  sessionManager(origin: 'admin'): {
    validateAccessToken(token: string): { isValid: boolean; payload: { userId: string; sessionId: string } | null };
    isSessionActive(sessionId: string): Promise<boolean>;
  };
}

const addressInBody = (ctx: Context): string | null => {
  const { email } = ((ctx.request as { body?: unknown }).body ?? {}) as { email?: unknown };
  return typeof email === 'string' && email.length <= 320 ? addressTyped(email) : null;
};

/** Who shows a code is known by the session: as core will find it, later and inside the transaction. Without a second factor there is nothing to guess. */
const addressOfSession = async (strapi: Core.Strapi, ctx: Context): Promise<string | null> => {
  const token = /^bearer (\S+)$/i.exec(ctx.get('authorization'))?.[1];
  const sessions = (strapi as unknown as Sessions).sessionManager('admin');
  const payload = token ? sessions.validateAccessToken(token).payload : null;
  if (!payload || !(await sessions.isSessionActive(payload.sessionId))) return null;
  const account = await accountById(strapi, Number(payload.userId));
  return account && (await factorIsOn(strapi, account.id)) ? addressTyped(account.email) : null;
};

/**
 * Counts each attempt to sign in, and each code of a second factor, before the request's transaction begins: a refusal
 * rolls that one back, and a second connection from inside it would leave none for the others.
 */
const signInAttempt: Core.MiddlewareFactory = (_config, { strapi }) => async (ctx, next) => {
  if (ctx.method === 'POST') {
    const email = SIGN_IN.test(ctx.path) ? addressInBody(ctx) : CODE.test(ctx.path) ? await addressOfSession(strapi, ctx) : null;
    if (email !== null) noteAttempt(ctx.state as object, email, await countAttempt(strapi, email));
  }
  await next();
};

export default signInAttempt;
