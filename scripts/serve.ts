import { createRequire } from 'node:module';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type * as StrapiModule from '@strapi/strapi';
import type { Core } from '@strapi/strapi';
import { checkSettings } from '../config/settings';
import { checkRoles } from '../database/check-roles';
import { migrate } from '../database/migrate';
import { appRoot } from './environment';

export interface ServeOptions {
  /** Work to be done before the port opens (loading the demo's content). */
  beforeListening?: (strapi: Core.Strapi) => Promise<void>;
}

/** The environment does not let the application start; `message` has one line per reason. */
export class SettingsError extends Error {}

/**
 * Checks the settings, brings our tables up to date and serves until SIGTERM or
 * SIGINT; then requests under way may finish, and the process ends with code 0.
 */
export async function serve(options: ServeOptions = {}): Promise<void> {
  process.env.NODE_ENV ??= 'production';
  refuseFor(checkSettings(process.env));
  const { DATABASE_URL: appUrl = '', DATABASE_OWNER_URL: ownerUrl = '' } = process.env;
  const ssl = process.env.DATABASE_SSL === 'true' && { rejectUnauthorized: process.env.DATABASE_SSL_VERIFY !== 'false' };
  refuseFor(await checkRoles(ownerUrl, appUrl, ssl));
  await migrate({ ownerUrl, appUrl, ssl, log: (name) => console.log(`migration ${name}`) });

  // Not import(): Strapi's ES module build does not load in Node. Not at the top: a refusal need not wait for it.
  const { createStrapi } = createRequire(__filename)('@strapi/strapi') as typeof StrapiModule;
  const root = appRoot();
  const strapi = createStrapi({ appDir: root, distDir: path.join(root, 'dist') });
  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    // Before the port is open nobody waits for an answer, and PostgreSQL undoes what is half done.
    if (strapi.isLoaded && strapi.server.httpServer.listening) await finish(strapi);
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    // Strapi's own listener cuts requests off.
    process.removeAllListeners(signal);
    process.on(signal, () => void stop());
  }
  await strapi.load();
  await options.beforeListening?.(strapi);
  // listen() is typed as internal; start() would end the process by itself on an error.
  await (strapi as unknown as { listen(): Promise<void> }).listen();
}

function refuseFor(reasons: readonly string[]): void {
  if (reasons.length > 0) {
    throw new SettingsError(['Chưa khởi động được vì: | Cannot start because:', ...reasons.map((reason) => `  - ${reason}`)].join('\n'));
  }
}

/** Takes no new requests, gives those under way five seconds, closes the application. */
async function finish(strapi: Core.Strapi): Promise<void> {
  const server = strapi.server.httpServer;
  const closed = new Promise<void>((done) => server.close(() => done()));
  server.closeIdleConnections();
  await Promise.race([closed, sleep(5000)]);
  await Promise.race([strapi.destroy(), sleep(15_000)]);
}
