import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { publicCacheControl } from './answer/cache-control';
import { deprecationHeaders, metBy } from './deprecation';
import type { PublicRoute, Resource } from './route';
import { givenParameters, readPath, readQuery } from './request/read-query';

/** What pages of other hosts may read of an answer beside what every page may. */
const EXPOSED = 'ETag, Deprecation, Sunset, Link';

const actionOf = (strapi: Core.Strapi, route: PublicRoute) => async (context: Context): Promise<void> => {
  // Refusals say it too, and kept answers carry it with them.
  context.set({ 'Access-Control-Expose-Headers': EXPOSED, ...deprecationHeaders(metBy(route.deprecations ?? [], givenParameters(route.aliases, context.query, context.querystring))) });
  const path = readPath(route.path, context.params as object);
  const query = readQuery(route.query, route.aliases, context.query, context.querystring);
  const answer = await route.answerTo({ strapi, path, query });
  context.set('Cache-Control', publicCacheControl(strapi));
  context.body = answer;
};

/** The controller of a resource, for src/api/<name>/controllers. */
export const controllerOf = (resource: Resource) => ({ strapi }: { strapi: Core.Strapi }) =>
  Object.fromEntries(resource.routes.map((route) => [route.action, actionOf(strapi, route)]));

/** Its routes, for src/api/<name>/routes. They read only and ask for nobody's name: the public has no account. */
export const routesOf = (resource: Resource) => ({
  routes: resource.routes.map((route) => ({
    method: 'GET',
    path: route.address,
    handler: `api::${resource.name}.${resource.name}.${route.action}`,
    config: { auth: false },
  })),
});
