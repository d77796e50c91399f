import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type * as StrapiModule from '@strapi/strapi';
import type { Core } from '@strapi/strapi';
import { migrate } from '../../database/migrate';
import { testEnvironment } from '../../test/support/environment';
import { appRoot } from '../environment';

/** Filled sites in the template: the portal and one district; the whole demo has them all (test/system/demo.test.ts). */
const SITES = 2;

/**
 * Fills the template database from which every test file clones its own: migrated,
 * started once, demo content loaded (not with TEST_CONTENT=none). A process of its own, because Strapi removes
 * all listeners of the process when it stops.
 */
async function main(): Promise<void> {
  const root = appRoot();
  const folder = process.env.TEST_FOLDER ?? '';
  mkdirSync(path.join(folder, 'public', 'uploads'), { recursive: true });
  Object.assign(process.env, testEnvironment({
    PUBLIC_DIR: path.join(folder, 'public'),
    MAIL_DIR: path.join(folder, 'mail'),
    LEDGER_HEADS_DIR: path.join(folder, 'ledger-heads'),
  }));
  const { DATABASE_URL: appUrl = '', DATABASE_OWNER_URL: ownerUrl = '' } = process.env;
  await migrate({ ownerUrl, appUrl });
  const { createStrapi } = createRequire(__filename)('@strapi/strapi') as typeof StrapiModule;
  const strapi = await createStrapi({ appDir: root, distDir: path.join(root, 'dist'), serveAdminPanel: false }).load();
  const file = path.join(root, 'dist', 'scripts', 'demo-data.js');
  const accounts = existsSync(file) ? await load(file, strapi) : [];
  writeFileSync(process.env.TEST_ACCOUNTS ?? '', JSON.stringify(accounts), { mode: 0o600 });
  await strapi.destroy();
}

const load = (file: string, strapi: Core.Strapi): Promise<unknown> =>
  (createRequire(__filename)(file) as { loadDemoData: (strapi: Core.Strapi, content: boolean, sites: number) => Promise<unknown> })
    .loadDemoData(strapi, process.env.TEST_CONTENT !== 'none', SITES);

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
