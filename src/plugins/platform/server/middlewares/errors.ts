import type { Core } from '@strapi/strapi';
import { describeError } from '../services/describe-error';

/** Gives every refusal a code and a Vietnamese sentence; what we did not foresee is logged and answered without details. */
const errorsMiddleware: Core.MiddlewareFactory = (_config, { strapi }) => async (ctx, next) => {
  try {
    await next();
  } catch (error) {
    const { status, body, log } = describeError(error);
    if (log) strapi.log.error(error);
    ctx.status = status;
    ctx.body = body;
    return;
  }
  const answer = ctx.body as { error?: { details?: Record<string, unknown> } } | undefined;
  if (ctx.status >= 400 && typeof answer !== 'string' && answer?.error && !answer.error.details?.code) {
    ctx.body = describeError(ctx.status, answer.error).body;
  } else if (ctx.status >= 400 && !ctx.body) {
    // No route (404), no such verb here (405, 501): the router sets a status and nothing else.
    const status = ctx.status === 501 ? 405 : ctx.status;
    ctx.body = describeError(status).body;
    ctx.status = status;
  }
};

export default errorsMiddleware;
