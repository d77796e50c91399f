import type { Core } from '@strapi/strapi';
import { namesOfFile, possibleHashes, reader, type NamedRow } from '../../../plugins/platform/server/public';
import { FILE } from '../files-table';

/** A file as far as it matters who may read it. */
export interface NamedFile {
  readonly documentId: string;
  readonly unitId: string | null;
  /** Milliseconds since 1970 of its last change. */
  readonly changed: number;
}

interface Row extends NamedRow {
  readonly documentId: string;
  readonly unitId: string | null;
  readonly updatedAt: Date | string;
}

/** The files behind names under /uploads; a name of a width leads to its picture. Unknown names are left out. */
export const filesByName = async (strapi: Core.Strapi, names: readonly string[]): Promise<ReadonlyMap<string, NamedFile>> => {
  const wanted = new Set(names);
  if (wanted.size === 0) return new Map();
  const rows = (await strapi.db.query(FILE).findMany({
    where: { hash: { $in: [...wanted].flatMap(possibleHashes) } }, select: ['documentId', 'unitId', 'updatedAt', 'url', 'formats'],
  })) as Row[];
  return new Map(rows.flatMap((row) => {
    const file = { documentId: row.documentId, unitId: row.unitId, changed: new Date(row.updatedAt).getTime() };
    return namesOfFile(row).filter((name) => wanted.has(name)).map((name): [string, NamedFile] => [name, file]);
  }));
};

/** Those of the names that stand in a published item. */
export const publicNames = async (strapi: Core.Strapi, names: readonly string[]): Promise<ReadonlySet<string>> => {
  if (names.length === 0) return new Set();
  const rows = (await reader(strapi).from('congtinh.published_files').whereRaw('name = any(?)', [[...names]]).distinct('name')) as { name: string }[];
  return new Set(rows.map(({ name }) => name));
};

/** Those of the files (documentIds) that stand or stood in a case of one of the units: who judges an item, or answers for it, sees its pictures. */
export const filesInCasesOf = async (strapi: Core.Strapi, documentIds: readonly string[], units: readonly string[]): Promise<ReadonlySet<string>> => {
  if (documentIds.length === 0 || units.length === 0) return new Set();
  const rows = (await reader(strapi).from('congtinh.moderation_files as f').join('congtinh.moderation_cases as c', 'c.id', 'f.case_id')
    .whereRaw('f.file = any(?) and c.unit = any(?)', [[...documentIds], [...units]]).distinct('f.file')) as { file: string }[];
  return new Set(rows.map(({ file }) => file));
};
