import type { Core } from '@strapi/strapi';

export default ({ env }: Core.Config.Shared.ConfigParams) => ({
  host: env('HOST', '127.0.0.1'),
  port: env.int('PORT', 1337),
  url: env('PUBLIC_URL', ''),
  app: { keys: env.array('APP_KEYS') },
  dirs: { public: env('PUBLIC_DIR', './public') },
  // What a proxy says is heard only from those named; `plugin::platform.client-address` takes it away from all others.
  proxy: { koa: env.array('TRUSTED_PROXIES', []).length > 0 },
  http: {
    serverOptions: {
      // Who sends his headers or his file drop by drop is cut off; a file of the largest size comes through in this time at 2 Mbit/s.
      headersTimeout: env.int('HTTP_HEADERS_SECONDS', 20) * 1000,
      requestTimeout: env.int('HTTP_REQUEST_SECONDS', 300) * 1000,
      connectionsCheckingInterval: 1000,
      maxHeaderSize: 16 * 1024,
    },
  },
  logger: { updates: { enabled: false }, startup: { enabled: false } },
  transfer: { remote: { enabled: false } },
  mcp: { enabled: false },
  cron: { enabled: false },
  webhooks: { populateRelations: false },
});
