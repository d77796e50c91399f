import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { installationOf, type Installation } from './installation';

/** Names of our migrations that this application brings; `folder` holds them compiled or not. */
export const migrationsIn = (folder: string): readonly string[] =>
  readdirSync(folder).filter((file) => /^\d{4}-[a-z0-9-]+\.[jt]s$/.test(file)).map((file) => path.parse(file).name).sort();

/** The running application's own, from its environment. */
export const ownInstallation = (strapi: Core.Strapi): Installation =>
  installationOf(process.env, strapi.dirs.app.root, migrationsIn(path.join(strapi.dirs.dist.root, 'database', 'migrations')));
