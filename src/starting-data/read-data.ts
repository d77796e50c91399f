import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Core } from '@strapi/strapi';

/** Reads one JSON file of `database/data`; the shape is checked by the tests of the data, not here. */
export const readData = async <T>(strapi: Core.Strapi, name: string): Promise<T> =>
  JSON.parse(await readFile(path.join(strapi.dirs.app.root, 'database', 'data', name), 'utf8')) as T;
