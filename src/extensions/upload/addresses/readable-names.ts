import type { Core } from '@strapi/strapi';
import type { Actor } from '../../../plugins/units/contracts';
import { holds, readableFiles } from '../ownership';
import { filesByName, filesInCasesOf, publicNames, type NamedFile } from './files-by-name';
import { namesInSharedTexts } from './shared-texts';

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
  // Nobody but staff asks about what is not his own.
  const asks = beyond.length > 0 && actor.kind === 'staff' && scope !== 'all';
  const judged = asks ? await filesInCasesOf(strapi, beyond, scope) : new Set<string>();
  const shared = asks ? await namesInSharedTexts(strapi) : new Set<string>();
  const own = new Map([...files].filter(([name, file]) => holds(scope, file.unitId) || judged.has(file.documentId) || shared.has(name)));
  return { open, own, foreign: new Set([...files.keys()].filter((name) => !own.has(name))) };
};
