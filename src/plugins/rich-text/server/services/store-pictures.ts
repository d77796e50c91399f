import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { AppError, cleanFileName, FileFault, holdsMarkup } from '../../../platform/server/public';
import type { WordPicture } from './convert-word';

/** Extension for what Word says a picture is; its bytes are looked at by the media library's own check. */
const EXTENSION: Readonly<Record<string, string>> = { 'image/jpeg': 'jpg', 'image/jpg': 'jpg', 'image/png': 'png', 'image/gif': 'gif', 'image/tiff': 'tiff' };
const MAX_ALT = 1000;

interface Uploads {
  upload(input: { data: unknown; files: unknown }, options: { user: unknown }): Promise<ReadonlyArray<{ url: string }>>;
}

const nameFor = (wordFile: string, index: number, extension: string): string => {
  try {
    return cleanFileName(`${wordFile.replace(/\.docx$/i, '').slice(0, 150)} - hình ${index + 1}.${extension}`);
  } catch (error) {
    if (!(error instanceof FileFault)) throw error;
    return `hinh-${index + 1}.${extension}`;
  }
};

/**
 * Puts a picture into the media library through the same service and checks as every upload, so it belongs to the
 * uploader's unit. Answers its address, or null for a picture that is not received (format, size, broken). A person
 * without a unit is refused as by any upload.
 */
export const storePicture = async (
  strapi: Core.Strapi, user: unknown, wordFile: string, index: number, { contentType, bytes }: WordPicture, alternativeText: string,
): Promise<string | null> => {
  const extension = EXTENSION[contentType.toLowerCase()];
  if (!extension || bytes.length === 0) return null;
  const folder = await mkdtemp(path.join(tmpdir(), 'cong-tinh-word-'));
  try {
    const filepath = path.join(folder, 'picture');
    await writeFile(filepath, bytes);
    const name = nameFor(wordFile, index, extension);
    const alt = holdsMarkup(alternativeText) ? '' : alternativeText.slice(0, MAX_ALT);
    const uploads = strapi.plugin('upload').service('upload') as unknown as Uploads;
    const [file] = await uploads.upload({
      data: { fileInfo: { name, ...(alt ? { alternativeText: alt } : {}) } },
      files: { filepath, originalFilename: name, mimetype: null, size: bytes.length },
    }, { user });
    return file?.url ?? null;
  } catch (error) {
    // The checks of the file itself; whose it is (upload.owner) is no matter of one picture.
    if (error instanceof AppError && /^upload\.(format|size|name)$/.test(error.code)) return null;
    throw error;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
