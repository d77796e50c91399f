import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import type * as StrapiPackage from '@strapi/strapi';
import { startEmbedded } from '../database/embedded';
import type * as EnsureBuild from './build/ensure-build';
import { demoSettings } from './demo/settings';
import { appRoot, loadEnvironment } from './environment';

/** `compiled` loads a module of dist: the application's own instance of it, not a second one from the sources. */
export type ApplicationWork = (strapi: Core.Strapi, compiled: <T>(file: string) => T) => Promise<void>;

/**
 * Runs a command's work in the application without serving: on DATABASE_URL, or on the demo of DEMO_DIR,
 * whether it runs or not.
 */
export async function withApplication(work: ApplicationWork): Promise<void> {
  const root = appRoot();
  if (__filename.endsWith('.ts')) {
    // Not at the top: an installed server has no compiler.
    const { ensureBuild } = createRequire(__filename)('./build/ensure-build') as typeof EnsureBuild;
    await ensureBuild({ root, admin: false, log: (line) => console.log(line) });
  }
  const release = await chooseDatabase(root);
  try {
    await run(root, work);
  } finally {
    await release();
  }
}

/** Points the environment at the wanted database; starts the demo's when nobody runs it. */
async function chooseDatabase(root: string): Promise<() => Promise<void>> {
  if (!process.env.DEMO_DIR) loadEnvironment();
  if (process.env.DATABASE_URL && !process.env.DEMO_DIR) return async () => undefined;
  const folder = path.resolve(root, process.env.DEMO_DIR ?? '.demo');
  if (!existsSync(path.join(folder, 'settings.json'))) {
    throw new Error(`Chưa có DATABASE_URL, và ${folder} không phải thư mục demo. DATABASE_URL is not set, and ${folder} is no demo folder.`);
  }
  const database = await startEmbedded({ dir: path.join(folder, 'postgres'), share: true });
  Object.assign(process.env, demoSettings(folder).secrets, {
    NODE_ENV: 'production', DEMO: 'true', DEMO_DIR: folder, DATABASE_SSL: 'false',
    DATABASE_URL: database.appUrl, DATABASE_OWNER_URL: database.ownerUrl, ENV_PATH: path.join(folder, 'no.env'),
    PUBLIC_DIR: path.join(folder, 'public'), MAIL_DIR: path.join(folder, 'mail'), LEDGER_HEADS_DIR: path.join(folder, 'ledger-heads'),
  });
  return () => database.stop();
}

async function run(root: string, work: ApplicationWork): Promise<void> {
  // The jobs of this moment are the running server's business, and nobody reads here.
  Object.assign(process.env, { JOBS: 'off', READ_CACHE: 'off', STRAPI_TELEMETRY_DISABLED: 'true', STRAPI_DISABLE_EE: 'true' });
  process.env.NODE_ENV ??= 'production';
  const { createStrapi } = createRequire(__filename)('@strapi/strapi') as typeof StrapiPackage;
  const strapi = createStrapi({ appDir: root, distDir: path.join(root, 'dist'), serveAdminPanel: false });
  await strapi.load();
  try {
    await work(strapi, (file) => createRequire(__filename)(path.join(root, 'dist', file)));
  } finally {
    await strapi.destroy();
  }
}
