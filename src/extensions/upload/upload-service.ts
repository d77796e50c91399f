import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { AppError, extensionOf, inTransaction, type CheckedFile } from '../../plugins/platform/server/public';
import { actorFrom } from '../../plugins/units/server/public';
import { acceptedFile, type TemporaryFile } from './accepted-files';
import { requireOwnFiles, requireUnusedFiles } from './change-check';
import { cleanFileInfo, type FileInfo } from './file-info';
import { fileIdOf, filesByIds, type StoredFile } from './files-table';
import { ownerOfUpload, placeOfFile } from './folders/place-of-file';
import { withStamp } from './stamp';

type Options = { readonly user?: unknown } | undefined;
interface UploadData {
  readonly fileInfo?: FileInfo | readonly FileInfo[];
  /** documentId of the unit that shall own the files. */
  readonly unitId?: string | null;
  readonly [key: string]: unknown;
}

/** The part of core's service that our rules stand in front of. */
export interface UploadService {
  upload(input: { data?: UploadData; files: TemporaryFile | readonly TemporaryFile[] }, options?: Options): Promise<StoredFile[]>;
  replace(id: number | string, input: { data?: UploadData; file: TemporaryFile }, options?: Options): Promise<StoredFile>;
  updateFileInfo(id: number | string, info: FileInfo, options?: Options): Promise<StoredFile>;
  remove(file: StoredFile): Promise<unknown>;
  getSettings(): Promise<Record<string, unknown>>;
}

const asList = <T>(value: T | readonly T[] | undefined): readonly T[] =>
  value === undefined ? [] : Array.isArray(value) ? (value as readonly T[]) : [value as T];

/** Hands core the accepted bytes under a path of their own; what the caller handed in stays untouched. */
const withAcceptedBytes = async <T>(file: CheckedFile, work: (temporary: TemporaryFile & { size: number; detectedMimeType: string }) => Promise<T>): Promise<T> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'cong-tinh-upload-'));
  try {
    const filepath = path.join(folder, 'accepted');
    await writeFile(filepath, file.bytes);
    return await work({ filepath, originalFilename: file.name, mimetype: file.mime, size: file.bytes.length, detectedMimeType: file.mime });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

const storedFile = async (strapi: Core.Strapi, id: number | string): Promise<StoredFile> => {
  const known = fileIdOf(id);
  const [file] = known === null ? [] : await filesByIds(strapi, [known]);
  if (!file) throw new AppError('upload.scope', 404, 'Không tìm thấy tệp này.');
  await requireOwnFiles(strapi, [file]);
  return file;
};

/** A file stays in the folder of its unit, or below; where nothing is said it stays where it is. */
const placed = async (strapi: Core.Strapi, { unitId }: StoredFile, info: FileInfo): Promise<FileInfo> =>
  (info.folder === undefined ? info : { ...info, folder: await placeOfFile(strapi, unitId, info.folder) });

const extensionOfStored = ({ ext, name }: StoredFile): string => extensionOf(ext ? `x${ext}` : name);

/**
 * Core's upload service behind our rules: bytes (PT-5), owner (T9), and files that stand in a case or a published item.
 * Admin panel, URL import, content API and our own code all end in these verbs (reference/strapi.md §6).
 */
export const guardedUploads = <S extends UploadService>(strapi: Core.Strapi, core: S): S => ({
  ...core,

  async upload({ data = {}, files }, options) {
    const actor = await actorFrom(strapi);
    const { unitId: wanted, fileInfo, ...rest } = data;
    const infos = asList(fileInfo);
    const unitId = await ownerOfUpload(strapi, actor, wanted ?? null, infos.map((info) => info?.folder));
    const accepted = [];
    for (const file of asList(files)) accepted.push(await acceptedFile(file));
    const works = accepted.map((file, index) => ({ file, info: cleanFileInfo(infos[index] ?? {}, extensionOf(file.name)) }));
    return inTransaction(strapi, async () => {
      const stored: StoredFile[] = [];
      for (const { file, info } of works) {
        const stamp = { unitId, sha256: file.sha256, signaturePresent: file.signaturePresent };
        const folder = await placeOfFile(strapi, unitId, info.folder);
        const rows = await withAcceptedBytes(file, (temporary) =>
          withStamp(stamp, () => core.upload({ data: { ...rest, fileInfo: { ...info, folder } }, files: temporary }, options)));
        stored.push(...rows);
      }
      return stored;
    });
  },

  replace: (id, { data = {}, file }, options) =>
    inTransaction(strapi, async () => {
      const before = await storedFile(strapi, id);
      const accepted = await acceptedFile(file);
      // Core keeps address and extension of the old file, so the new bytes must be of the same format.
      if (!accepted.format.extensions.includes(extensionOfStored(before))) {
        throw new AppError('upload.format', 415, `Tệp thay thế phải cùng định dạng với tệp cũ (${before.ext ?? ''}); hãy tải tệp này lên như một tệp mới.`, [
          { path: 'files', message: 'Khác định dạng với tệp cũ.' },
        ]);
      }
      await requireUnusedFiles(strapi, [before]);
      const info = await placed(strapi, before, cleanFileInfo(asList(data.fileInfo)[0] ?? {}, extensionOfStored(before)));
      return withAcceptedBytes(accepted, (temporary) =>
        withStamp({ sha256: accepted.sha256, signaturePresent: accepted.signaturePresent }, () =>
          core.replace(before.id, { data: { ...data, fileInfo: info }, file: temporary }, options)));
    }),

  updateFileInfo: (id, info, options) =>
    inTransaction(strapi, async () => {
      const before = await storedFile(strapi, id);
      const clean = await placed(strapi, before, cleanFileInfo(info, extensionOfStored(before)));
      // Forms send '' for a text that was never given; null leaves it as it is.
      const alternativeText = clean.alternativeText || before.alternativeText !== null ? clean.alternativeText : null;
      // The alternative text is part of what reviewers pass.
      if (typeof alternativeText === 'string' && alternativeText !== before.alternativeText) await requireUnusedFiles(strapi, [before]);
      return core.updateFileInfo(before.id, { ...clean, alternativeText }, options);
    }),

  remove: (file) =>
    inTransaction(strapi, async () => {
      const before = await storedFile(strapi, file.id);
      await requireUnusedFiles(strapi, [before]);
      return core.remove(file);
    }),

  // Pictures are cleaned by `checkFile`; core's own lossy pass would change the bytes after their hash was taken.
  getSettings: async () => ({
    ...(await core.getSettings()),
    sizeOptimization: false,
    autoOrientation: false,
    responsiveDimensions: true,
    aiMetadata: false,
  }),
});
