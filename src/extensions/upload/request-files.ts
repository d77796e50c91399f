import { AppError } from '../../plugins/platform/server/public';
import { acceptedFile, type TemporaryFile } from './accepted-files';
import type { FileInfo } from './file-info';

/** The part of a request that the upload controllers look at. */
export interface UploadContext {
  readonly query: Record<string, unknown>;
  readonly params: Record<string, string>;
  body?: unknown;
  readonly request: { body?: Record<string, unknown>; readonly files?: Record<string, TemporaryFile | readonly TemporaryFile[]> };
}

const BROKEN_INFO = 'Phần "fileInfo" không đúng dạng JSON; hãy sửa rồi gửi lại.';

const parsedInfo = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(parsedInfo);
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    throw new AppError('upload.text', 400, BROKEN_INFO, [{ path: 'fileInfo', message: BROKEN_INFO }]);
  }
};

const isInfo = (value: unknown): value is FileInfo => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Looks at everything a form brings before core does: all files are accepted or none is, and `fileInfo` is what core
 * expects. Core would drop refused files of a list silently and fail on broken JSON. Answers how many files there are.
 */
export const acceptForm = async (ctx: UploadContext): Promise<number> => {
  const { body = {}, files } = ctx.request;
  if (body.fileInfo !== undefined) {
    const info = parsedInfo(body.fileInfo);
    const valid = Array.isArray(info) ? info.every(isInfo) : isInfo(info);
    if (!valid) throw new AppError('upload.text', 400, BROKEN_INFO, [{ path: 'fileInfo', message: BROKEN_INFO }]);
    ctx.request.body = { ...body, fileInfo: info };
  }
  const list = files?.files === undefined ? [] : [files.files].flat() as TemporaryFile[];
  for (const file of list) await acceptedFile(file);
  return list.length;
};
