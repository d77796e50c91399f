import type { Core } from '@strapi/strapi';
import { AppError } from '../../plugins/platform/server/public';

export const FILE = 'plugin::upload.file';

/** A row of the media library as far as our rules look at it. */
export interface StoredFile {
  readonly id: number;
  readonly documentId: string;
  readonly name: string;
  readonly ext: string | null;
  readonly alternativeText: string | null;
  readonly unitId: string | null;
}

/** Ids as requests carry them; what is no id finds nothing. */
export const fileIdOf = (value: unknown): number | null => {
  const id = typeof value === 'number' ? value : typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : NaN;
  return Number.isSafeInteger(id) && id > 0 && id < 2 ** 31 ? id : null;
};

/** The files with these row ids; unknown ids are left out. */
export const filesByIds = async (strapi: Core.Strapi, ids: readonly number[]): Promise<readonly StoredFile[]> =>
  ids.length === 0 ? [] : ((await strapi.db.query(FILE).findMany({ where: { id: { $in: [...ids] } } })) as StoredFile[]);

/**
 * Refuses what is no id of a folder (null and absent are the top). Core asks the database with it inside a check that
 * never comes back from the error: the request would hang and hold its transaction.
 */
export const requireFolderIds = (...values: readonly unknown[]): void => {
  if (values.every((value) => value === null || value === undefined || fileIdOf(value) !== null)) return;
  throw new AppError('upload.folders', 400, 'Thư mục được chọn không có; hãy tải lại danh sách thư mục.', [{ path: 'folder', message: 'Mã thư mục không đúng.' }]);
};
