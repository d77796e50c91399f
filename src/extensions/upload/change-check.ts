import type { Core } from '@strapi/strapi';
import { actorFrom } from '../../plugins/units/server/public';
import { AppError, inTransaction, usesOfFiles, type FileUse } from '../../plugins/platform/server/public';
import type { StoredFile } from './files-table';
import { changeableFiles, holds } from './ownership';

const STATE: Readonly<Record<FileUse['state'], string>> = { 'in-review': 'đang chờ duyệt', published: 'đã đăng', kept: 'hồ sơ phải lưu' };

const NOT_YOURS = 'Không tìm thấy tệp này, hoặc tệp không thuộc đơn vị của anh/chị.';

/** T9: every changing door ends here. A file out of scope is answered like one that does not exist. */
export const requireOwnFiles = async (strapi: Core.Strapi, files: readonly StoredFile[]): Promise<void> => {
  const scope = changeableFiles(await actorFrom(strapi));
  if (!files.every(({ unitId }) => holds(scope, unitId))) throw new AppError('upload.scope', 403, NOT_YOURS);
};

const sentence = (file: StoredFile, uses: readonly FileUse[]): string => {
  const places = uses.slice(0, 3).map(({ title, state }) => `"${title}" (${STATE[state]})`).join(', ');
  const more = uses.length > 3 ? ` và ${uses.length - 3} mục khác` : '';
  return `Tệp "${file.name}" đang đứng trong ${places}${more} nên không được thay, xoá hay sửa mô tả; hãy tải lên tệp mới rồi sửa bài.`;
};

/**
 * Refuses a change of bytes, place or alternative text of files that stand in an open case or a published item,
 * naming the items. Must run in the transaction of the change: it locks the rows until the end.
 */
export const requireUnusedFiles = async (strapi: Core.Strapi, files: readonly StoredFile[]): Promise<void> => {
  const uses = await inTransaction(strapi, (uow) => usesOfFiles(uow, files.map(({ id }) => id)));
  const [first, ...others] = files
    .map((file) => ({ file, own: uses.filter(({ fileId }) => fileId === file.id) }))
    .filter(({ own }) => own.length > 0)
    .map(({ file, own }) => ({ path: `files.${file.id}`, message: sentence(file, own) }));
  if (first) throw new AppError('upload.in-use', 409, first.message, [first, ...others], { uses });
};
