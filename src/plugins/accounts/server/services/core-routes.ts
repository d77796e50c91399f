import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';

type Middleware = (ctx: Context, next: Next) => Promise<unknown>;

interface AdminRoute {
  readonly handler: unknown;
  readonly config: { middlewares?: Middleware[] };
}

/** Puts a middleware around one route of core's staff API; an upgrade of core that moves the route stops the boot. */
export const aroundCoreRoute = (strapi: Core.Strapi, handler: string, middleware: Middleware): void => {
  const { routes } = (strapi.admin as unknown as { routes: { admin: { routes: AdminRoute[] } } }).routes.admin;
  const route = routes.find((one) => one.handler === handler);
  if (!route) throw new Error(`The route ${handler} of this Strapi version is not where the accounts expect it`);
  route.config.middlewares = [...(route.config.middlewares ?? []), middleware];
};
