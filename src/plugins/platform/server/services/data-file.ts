import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Core } from '@strapi/strapi';

const read = new Map<string, Promise<unknown>>();

/**
 * One JSON file of `database/data` (dated data: holidays, deadlines, legal references). Read once; who changes
 * a file restarts the application. The shape is checked by the tests of the data.
 */
export const dataFile = <T>(strapi: Core.Strapi, name: string): Promise<T> => {
  const file = path.join(strapi.dirs.app.root, 'database', 'data', name);
  const known = read.get(file) ?? readFile(file, 'utf8').then((text) => JSON.parse(text) as unknown);
  read.set(file, known);
  return known as Promise<T>;
};
