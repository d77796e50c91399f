import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Core } from '@strapi/strapi';
import type * as StrapiPackage from '@strapi/strapi';
import { startEmbedded } from '../database/embedded';
import type { ImportReport } from '../src/plugins/units/contracts';
import type * as Units from '../src/plugins/units/server/public';
import type * as EnsureBuild from './build/ensure-build';
import { demoSettings } from './demo/settings';
import { appRoot, loadEnvironment } from './environment';

/**
 * `npm run import-units -- FILE [--dry-run]`: loads units into DATABASE_URL, or into the demo of DEMO_DIR,
 * whether it runs or not. Exit code 1 and one line per fault (`FILE:LINE: …`) when nothing was stored.
 */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { 'dry-run': { type: 'boolean', default: false } } });
  const [file] = positionals;
  if (!file || positionals.length !== 1) throw new Error('Cách dùng: npm run import-units -- TỆP.json [--dry-run]. Usage: npm run import-units -- FILE.json [--dry-run]');
  // npm runs scripts in the checkout; the person named the file from where he was.
  const source = readFileSync(path.resolve(process.env.INIT_CWD ?? '.', file), 'utf8');
  const root = appRoot();
  if (__filename.endsWith('.ts')) {
    // Not at the top: an installed server has no compiler.
    const { ensureBuild } = createRequire(__filename)('./build/ensure-build') as typeof EnsureBuild;
    await ensureBuild({ root, admin: false, log: (line) => console.log(line) });
  }
  const release = await chooseDatabase(root);
  const dryRun = values['dry-run'];
  try {
    await withApplication(root, async (strapi) => {
      const units = createRequire(__filename)(path.join(root, 'dist/src/plugins/units/server/public.js')) as typeof Units;
      try {
        say(await units.importUnits(strapi, source, { dryRun }), dryRun);
      } catch (error) {
        if (!(error instanceof units.ImportRefused)) throw error;
        for (const fault of error.faults) console.error(`${file}:${fault.line}: ${fault.message} [${fault.code}]`);
        console.error(`${error.message} | ${error.faults.length} faults, nothing was stored.`);
        process.exitCode = 1;
      }
    });
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

async function withApplication(root: string, work: (strapi: Core.Strapi) => Promise<void>): Promise<void> {
  // The jobs of this moment are the running server's business.
  Object.assign(process.env, { JOBS: 'off', STRAPI_TELEMETRY_DISABLED: 'true', STRAPI_DISABLE_EE: 'true' });
  process.env.NODE_ENV ??= 'production';
  const { createStrapi } = createRequire(__filename)('@strapi/strapi') as typeof StrapiPackage;
  const strapi = createStrapi({ appDir: root, distDir: path.join(root, 'dist'), serveAdminPanel: false });
  await strapi.load();
  try {
    await work(strapi);
  } finally {
    await strapi.destroy();
  }
}

function say({ created, changed, unchanged }: ImportReport, dryRun: boolean): void {
  for (const key of created) console.log(`+ ${key}`);
  for (const { key, before, after } of changed) console.log(`~ ${key} ${JSON.stringify(before)} → ${JSON.stringify(after)}`);
  console.log(`${dryRun ? 'Sẽ thêm' : 'Đã thêm'} ${created.length}, sửa ${changed.length}, giữ nguyên ${unchanged}. | ${created.length} created, ${changed.length} changed, ${unchanged} unchanged${dryRun ? ' (dry run)' : ''}.`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
