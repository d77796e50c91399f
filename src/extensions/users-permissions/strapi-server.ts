interface UsersPermissionsPlugin {
  routes: Record<string, { routes: unknown[] }>;
  contentTypes: Record<string, { schema: { pluginOptions?: Record<string, unknown> } }>;
}

/**
 * The public has no account (design, Actors): no registration, sign-in or user route under /api.
 * What remains of the plugin is its strategy, which tells a caller without a token from one with a token.
 */
export default (plugin: UsersPermissionsPlugin): UsersPermissionsPlugin => {
  const contentApi = plugin.routes['content-api'];
  if (contentApi) contentApi.routes = [];
  return plugin;
};
