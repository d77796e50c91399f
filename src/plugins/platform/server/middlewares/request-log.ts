import type { Core } from '@strapi/strapi';

/** One line for each request, without its question: signatures, codes and what people search for stand there. */
const requestLog: Core.MiddlewareFactory = (_config, { strapi }) => async (ctx, next) => {
  const start = Date.now();
  await next();
  strapi.log.http(`${ctx.method} ${ctx.path.slice(0, 300)} (${Date.now() - start} ms) ${ctx.status}`);
};

export default requestLog;
