import type { Core } from '@strapi/strapi';
import type { Actor } from '../../../plugins/units/contracts';
import { fileIdOf } from '../files-table';
import { ownerOfNewFile, readableFiles } from '../ownership';
import { foldersByIds, noFolder, requireFolders } from './folders-table';
import { unitFolder } from './unit-folder';

/**
 * The folder in which a file of a unit lies when `wanted` was asked for: null and nothing lead to the unit's own, a
 * folder must be of the same unit. Files of no unit lie at the top or in folders of none.
 */
export const placeOfFile = async (strapi: Core.Strapi, unitId: string | null, wanted: unknown): Promise<number | null> => {
  const id = fileIdOf(wanted);
  if (id === null) return unitId === null ? null : (await unitFolder(strapi, unitId)).id;
  const [folder] = await foldersByIds(strapi, [id]);
  if (!folder || folder.unitId !== unitId) throw noFolder();
  return id;
};

/** The unit of new files: the one named, else that of the folder into which they go, else the actor's first. */
export const ownerOfUpload = async (strapi: Core.Strapi, actor: Actor, wanted: string | null, folders: readonly unknown[]): Promise<string | null> => {
  const named = await requireFolders(strapi, readableFiles(actor), folders);
  return ownerOfNewFile(actor, wanted ?? named[0]?.unitId ?? null);
};
