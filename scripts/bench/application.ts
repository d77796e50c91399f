import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type * as StrapiModule from '@strapi/strapi';
import type { Core } from '@strapi/strapi';
import { startEmbedded } from '../../database/embedded';
import { migrate } from '../../database/migrate';
import { testEnvironment } from '../../test/support/environment';
import { ensureBuild } from '../build/ensure-build';
import { appRoot } from '../environment';
import { inOrder } from './ending';

export interface BenchApplication {
  readonly strapi: Core.Strapi;
  readonly url: string;
  readonly superUrl: string;
  /** Loads a module of dist: the application's own instance of it, not a second one from the sources. */
  readonly compiled: <T>(file: string) => T;
}

/** Runs a measurement in the compiled application, listening, on an empty migrated database of its own. */
export const withBenchApplication = async (work: (application: BenchApplication) => Promise<void>): Promise<void> => {
  const root = appRoot();
  await ensureBuild({ root, admin: false, log: (line) => console.log(line) });
  await inOrder(async (later) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'cong-tinh-bench-'));
    later(() => rm(folder, { recursive: true, force: true }));
    await mkdir(path.join(folder, 'public', 'uploads'), { recursive: true });
    const database = await startEmbedded({ dir: path.join(folder, 'postgres'), durable: false });
    later(() => database.stop());
    Object.assign(process.env, testEnvironment({
      DATABASE_URL: database.appUrl, DATABASE_OWNER_URL: database.ownerUrl, PUBLIC_DIR: path.join(folder, 'public'),
      // What is measured is the work of an answer, not that it is kept.
      READ_CACHE: 'off', MAIL_DIR: path.join(folder, 'mail'), LEDGER_HEADS_DIR: path.join(folder, 'heads'), ENV_PATH: path.join(folder, 'no.env'),
    }));
    await migrate({ ownerUrl: database.ownerUrl, appUrl: database.appUrl });
    const { createStrapi } = createRequire(__filename)('@strapi/strapi') as typeof StrapiModule;
    const strapi = createStrapi({ appDir: root, distDir: path.join(root, 'dist'), serveAdminPanel: false });
    later(() => strapi.destroy());
    await strapi.load();
    strapi.log.level = 'error';
    strapi.server.mount();
    await new Promise<void>((resolve) => strapi.server.httpServer.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(strapi.server.httpServer.address() as AddressInfo).port}`;
    await work({ strapi, url, superUrl: database.superUrl, compiled: (file) => createRequire(__filename)(path.join(root, 'dist', file)) });
  });
};
