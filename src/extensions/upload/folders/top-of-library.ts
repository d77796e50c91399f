import type { Core } from '@strapi/strapi';
import type { FileScope } from '../ownership';
import { foldersOf, isUnitFolder } from './folders-table';

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** `{ folder: { id: { $null: true } } }`, which is how the screen asks for what lies at the top. */
const asksTop = (value: unknown): boolean =>
  isRecord(value) && isRecord(value.id) && (value.id.$null === true || value.id.$null === 'true');

const withFolder = (filters: unknown, folder: number): unknown => {
  if (Array.isArray(filters)) return filters.map((one) => withFolder(one, folder));
  if (!isRecord(filters)) return filters;
  return Object.fromEntries(Object.entries(filters).map(([key, value]) => [key, key === 'folder' && asksTop(value) ? { id: { $eq: folder } } : withFolder(value, folder)]));
};

/** Nothing of a unit lies at the top of the library: for people of one unit it opens at the files of that unit's folder. */
export const topAsOwnFolder = async (strapi: Core.Strapi, scope: FileScope, filters: unknown): Promise<unknown> => {
  const [own, ...others] = (await foldersOf(strapi, scope)).filter(isUnitFolder);
  return own && others.length === 0 ? withFolder(filters, own.id) : filters;
};
