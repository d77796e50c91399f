import type { Core } from '@strapi/strapi';
import { nameRolesInVietnamese } from './public-roles';
import { sayMailsInVietnamese } from './site-mails';

interface UsersPermissionsPlugin {
  routes: Record<string, { routes: unknown[] }>;
  contentTypes: Record<string, { schema: { pluginOptions?: Record<string, unknown> } }>;
  bootstrap?: (context: { strapi: Core.Strapi }) => Promise<void>;
}

/**
 * The public has no account (design, Actors): no registration, sign-in or user route under /api.
 * What remains of the plugin is its strategy, which tells a caller without a token from one with a token.
 */
export default (plugin: UsersPermissionsPlugin): UsersPermissionsPlugin => {
  const contentApi = plugin.routes['content-api'];
  if (contentApi) contentApi.routes = [];
  // Nobody has such an account, so nobody looks for one among the contents.
  const user = plugin.contentTypes.user?.schema;
  if (user) user.pluginOptions = { ...user.pluginOptions, 'content-manager': { visible: false } };
  const { bootstrap } = plugin;
  plugin.bootstrap = async (context) => {
    await bootstrap?.(context);
    await sayMailsInVietnamese(context.strapi);
    await nameRolesInVietnamese(context.strapi);
  };
  return plugin;
};
