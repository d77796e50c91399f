import { AppError, FileFault, cleanFileName, holdsMarkup, isStorable, textOf, withExtension, type FieldError } from '../../plugins/platform/server/public';

/** What people say of a file. Absent means unchanged. */
export interface FileInfo {
  readonly name?: string | null;
  readonly alternativeText?: string | null;
  readonly caption?: string | null;
  readonly focalPoint?: unknown;
  readonly folder?: unknown;
}

const MAX_TEXT: Readonly<Record<'alternativeText' | 'caption', number>> = { alternativeText: 1000, caption: 2000 };

const cleanText = (value: string | null | undefined, path: 'alternativeText' | 'caption', problems: FieldError[]): string | null | undefined => {
  if (value === null || value === undefined) return value;
  const text = textOf(value);
  if (!isStorable(text)) problems.push({ path, message: 'Văn bản chứa ký tự không hợp lệ.' });
  else if (holdsMarkup(text)) problems.push({ path, message: 'Ô này chỉ nhận văn bản thuần, không nhận thẻ HTML.' });
  else if (text.length > MAX_TEXT[path]) problems.push({ path, message: `Ô này dài nhất ${MAX_TEXT[path]} ký tự.` });
  return text;
};

/**
 * The stored form of what people say of a file: NFC, plain text, and a name that ends in the extension of the bytes.
 * Throws 400 `upload.text` with the fields.
 */
export const cleanFileInfo = (info: FileInfo, extension: string): FileInfo => {
  const problems: FieldError[] = [];
  const clean: { -readonly [K in keyof FileInfo]: FileInfo[K] } = { ...info };
  clean.alternativeText = cleanText(info.alternativeText, 'alternativeText', problems);
  clean.caption = cleanText(info.caption, 'caption', problems);
  if (typeof info.name === 'string' && info.name !== '') {
    try {
      clean.name = withExtension(cleanFileName(info.name), [extension]);
    } catch (error) {
      if (!(error instanceof FileFault)) throw error;
      problems.push({ path: 'name', message: `Không đặt được tên này vì ${error.message}.` });
    }
  }
  if (problems.length > 0) throw new AppError('upload.text', 400, 'Thông tin của tệp có ô chưa đúng; hãy xem từng ô.', problems);
  return clean;
};
