import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { publicCacheControl } from './answer/cache-control';
import type { PublicRoute, Resource } from './route';
import { readPath, readQuery } from './request/read-query';

const actionOf = (strapi: Core.Strapi, route: PublicRoute) => async (context: Context): Promise<void> => {
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
