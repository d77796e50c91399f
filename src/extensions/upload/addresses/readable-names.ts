import type { Core } from '@strapi/strapi';
import type { Actor } from '../../../plugins/units/contracts';
import { holds, readableFiles } from '../ownership';
import { filesByName, filesInCasesOf, publicNames, type NamedFile } from './files-by-name';

export interface ReadableNames {
  /** In a published item: for everybody. */
  readonly open: ReadonlySet<string>;
  /** Not published, and this person's to read. */
  readonly own: ReadonlyMap<string, NamedFile>;
  /** Files that are neither. */
  readonly foreign: ReadonlySet<string>;
}

/** Sorts names under /uploads by what an actor may do with them; names of no file are in none of the three. */
export const readableNames = async (strapi: Core.Strapi, actor: Actor, names: readonly string[]): Promise<ReadableNames> => {
  const open = await publicNames(strapi, names);
  const files = await filesByName(strapi, names.filter((name) => !open.has(name)));
  const scope = readableFiles(actor);
  const beyond = [...files.values()].filter(({ unitId }) => !holds(scope, unitId)).map(({ documentId }) => documentId);
  const judged = scope === 'all' ? new Set<string>() : await filesInCasesOf(strapi, beyond, scope);
  const own = new Map([...files].filter(([, file]) => holds(scope, file.unitId) || judged.has(file.documentId)));
  return { open, own, foreign: new Set([...files.keys()].filter((name) => !own.has(name))) };
};
