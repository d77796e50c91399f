import type { Core } from '@strapi/strapi';
import { AppError } from '../../../plugins/platform/server/public';
import { fileIdOf } from '../files-table';
import { holds, type FileScope } from '../ownership';

export const FOLDER = 'plugin::upload.folder';

/** A folder of the media library. */
export interface StoredFolder {
  readonly id: number;
  readonly name: string;
  /** `/12/40`: numbers of the folders from the top down. */
  readonly path: string;
  readonly unitId: string | null;
}

/** Whether this is the folder in which all files of its unit lie. */
export const isUnitFolder = ({ path, unitId }: StoredFolder): boolean => unitId !== null && /^\/\d+$/.test(path);

export const foldersByIds = async (strapi: Core.Strapi, ids: readonly number[]): Promise<readonly StoredFolder[]> =>
  (ids.length === 0 ? [] : ((await strapi.db.query(FOLDER).findMany({ where: { id: { $in: [...ids] } } })) as StoredFolder[]));

/** All folders of the units of a scope. */
export const foldersOf = async (strapi: Core.Strapi, scope: FileScope): Promise<readonly StoredFolder[]> =>
  (await strapi.db.query(FOLDER).findMany({ where: scope === 'all' ? {} : { unitId: { $in: [...scope] } } })) as StoredFolder[];

export const noFolder = (): AppError =>
  new AppError('upload.folders', 404, 'Không tìm thấy thư mục này trong kho tệp của đơn vị anh/chị; hãy tải lại danh sách thư mục.', [
    { path: 'folder', message: 'Không có thư mục này.' },
  ]);

/** The folders with these ids, all within the scope; one that is not is answered like one that does not exist. */
export const requireFolders = async (strapi: Core.Strapi, scope: FileScope, ids: readonly unknown[]): Promise<readonly StoredFolder[]> => {
  const wanted = [...new Set(ids.map(fileIdOf))].filter((id): id is number => id !== null);
  const folders = await foldersByIds(strapi, wanted);
  if (folders.length < wanted.length || !folders.every(({ unitId }) => holds(scope, unitId))) throw noFolder();
  return folders;
};
