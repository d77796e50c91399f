import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { AppError } from '../app-error';
import { FileFault } from '../domain/files/fault';
import { cleanFileName, extensionOf, withExtension } from '../domain/files/file-name';
import { formatList, formatOfExtension, formatsOn, maxBytesOf, type FileFormat } from '../domain/files/formats';
import { scanForViruses } from './antivirus';
import { checkContent } from './check-content';

/** A file as somebody hands it in. */
export interface OfferedFile {
  /** Where its bytes lie now. */
  readonly path: string;
  readonly name: string;
  readonly declaredMime: string | null;
}

/** A file that may be stored. */
export interface CheckedFile {
  readonly name: string;
  readonly format: FileFormat;
  readonly mime: string;
  /** The bytes to store; of pictures not the ones that were handed in. */
  readonly bytes: Buffer;
  /** Hex SHA-256 of `bytes`. */
  readonly sha256: string;
  /** BI-5.3: a digital signature stands in the file; its validity is not judged here. */
  readonly signaturePresent: boolean;
}

const UNDECLARED = new Set(['', 'application/octet-stream', 'binary/octet-stream']);

const refusal = (code: string, status: 400 | 413 | 415, name: string, why: string, allowed: readonly FileFormat[]): AppError => {
  const shown = [...name.replace(/\p{C}/gu, '')].slice(0, 120).join('');
  const list = code === 'upload.format' ? ` Các định dạng được nhận: ${formatList(allowed)}.` : '';
  return new AppError(code, status, `Không nhận tệp "${shown}" vì ${why}.${list}`, [{ path: 'files', message: why }], {
    fileName: shown,
    allowed: code === 'upload.format' ? allowed.map(({ format, name: label, extensions }) => ({ format, name: label, extensions })) : undefined,
  });
};

const faultAs = async <T>(code: string, status: 400 | 415, name: string, allowed: readonly FileFormat[], work: () => Promise<T> | T): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    throw error instanceof FileFault ? refusal(code, status, name, error.message, allowed) : error;
  }
};

/**
 * PT-5: name, extension, declared type, size and bytes of a file agree with one of the formats allowed on `day`
 * (ISO, Asia/Ho_Chi_Minh). Throws `upload.name` 400, `upload.size` 413, `upload.format` 415, `upload.infected` 422 or
 * `upload.not-scanned` 503.
 */
export const checkFile = async (offered: OfferedFile, day: string): Promise<CheckedFile> => {
  const allowed = formatsOn(day);
  const clean = await faultAs('upload.name', 400, offered.name, allowed, () => cleanFileName(offered.name));
  const extension = extensionOf(clean);
  const format = formatOfExtension(extension, allowed);
  if (!format) {
    throw refusal('upload.format', 415, clean, extension === '' ? 'tệp không có đuôi' : `đuôi .${extension} không thuộc định dạng được nhận`, allowed);
  }
  const declared = (offered.declaredMime ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
  if (!UNDECLARED.has(declared) && !format.mimes.includes(declared)) {
    throw refusal('upload.format', 415, clean, `kiểu khai báo ${declared.slice(0, 100)} không khớp với đuôi .${extension}`, allowed);
  }
  const { size } = await stat(offered.path);
  if (size > maxBytesOf(format)) {
    throw refusal('upload.size', 413, clean, `tệp lớn hơn ${maxBytesOf(format) / 1024 / 1024} MB là mức cho loại tệp này`, allowed);
  }
  const given = await readFile(offered.path);
  const { bytes, signaturePresent } = await faultAs('upload.format', 415, clean, allowed, () => checkContent(given, format.content));
  await scanForViruses(given, clean);
  return {
    name: withExtension(clean, format.extensions),
    format,
    mime: format.mimes[0],
    bytes,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    signaturePresent,
  };
};
