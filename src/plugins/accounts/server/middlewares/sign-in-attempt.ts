import type { Core } from '@strapi/strapi';
import { countAttempt } from '../services/sign-in-attempts';
import { addressTyped, noteAttempt } from '../services/sign-in-request';

// The router takes capitals and a slash at the end for the same.
const SIGN_IN = /^\/admin\/login\/?$/i;

/** Counts each attempt to sign in before the request's transaction begins: a refusal rolls that one back. */
const signInAttempt: Core.MiddlewareFactory = (_config, { strapi }) => async (ctx, next) => {
  if (ctx.method === 'POST' && SIGN_IN.test(ctx.path)) {
    const { email } = ((ctx.request as { body?: unknown }).body ?? {}) as { email?: unknown };
    if (typeof email === 'string' && email.length <= 320) {
      const typed = addressTyped(email);
      noteAttempt(ctx.state as object, typed, await countAttempt(strapi, typed));
    }
  }
  await next();
};

export default signInAttempt;
