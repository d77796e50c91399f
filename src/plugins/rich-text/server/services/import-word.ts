import type { Core } from '@strapi/strapi';
import { AppError, checkFile, FileFault, inTransaction, today, unpackedText, type CheckedFile, type OfferedFile } from '../../../platform/server/public';
import type { TextNode } from '../../contracts/document';
import type { ImportedText } from '../../contracts/import';
import { draftOf, lostIn, picturesIn, readWordHtml, withStoredPictures } from '../domain/word-draft';
import { readWord } from './read-word';
import { storePicture } from './store-pictures';

const MAX_UNPACKED = 128 * 1024 * 1024;

/** Longest text that a body takes (`maxLength` of the attributes). */
const MAX_HTML = 500_000;

const notWord = (): AppError =>
  new AppError('rich-text.not-word', 415, 'Chỉ mở được tệp Word dạng .docx; tệp .doc cũ hãy mở bằng Word rồi lưu lại dạng .docx.', [{ path: 'files', message: 'Không phải tệp .docx.' }]);

const partsOf = async (file: CheckedFile): Promise<ReadonlyMap<string, string>> => {
  try {
    return await unpackedText(file.bytes, MAX_UNPACKED, /^word\/(document|comments|header\d*|footer\d*)\.xml$/);
  } catch (error) {
    if (!(error instanceof FileFault)) throw error;
    throw new AppError('upload.format', 415, `Không nhận tệp "${file.name}" vì ${error.message}.`, [{ path: 'files', message: error.message }]);
  }
};

const alternativeTexts = (node: TextNode): readonly string[] =>
  node.type === 'figure' ? [String(node.attrs?.alt ?? '')] : (node.content ?? []).flatMap(alternativeTexts);

/**
 * Reads a .docx into a text inside the allow-list and puts its pictures into the media library as files of the user's
 * unit, all or none. Nothing else is stored: the draft is the author's to save. Throws what `checkFile` throws, 415 for
 * another format, 413 for a text longer than a body takes, 422 for a file that cannot be read.
 */
export const importWord = async (strapi: Core.Strapi, user: unknown, offered: OfferedFile): Promise<ImportedText> => {
  if (!/\.docx$/i.test(offered.name.trim())) throw notWord();
  const file = await checkFile(offered, today());
  const parts = await partsOf(file);
  const { html, pictures } = await readWord(file.bytes);
  const read = readWordHtml(html);
  return inTransaction(strapi, async () => {
    const addresses = new Map<number, string>();
    const alts = alternativeTexts(read);
    for (const [position, index] of picturesIn(read).entries()) {
      const picture = pictures[index];
      const address = picture ? await storePicture(strapi, user, file.name, index, picture, alts[position] ?? '') : null;
      if (address) addresses.set(index, address);
    }
    const text = withStoredPictures(read, addresses);
    const draft = draftOf(text);
    if (draft.html.length > MAX_HTML) {
      throw new AppError('rich-text.too-long', 413, `Văn bản dài quá ${MAX_HTML.toLocaleString('vi-VN')} ký tự; hãy chia thành nhiều bài, hoặc đính kèm tệp.`, [{ path: 'files', message: 'Văn bản quá dài.' }]);
    }
    return {
      ...draft,
      pictures: {
        stored: addresses.size,
        withoutAlternativeText: alternativeTexts(text).filter((alt) => alt === '').length,
        leftOut: pictures.length - addresses.size,
      },
      lost: lostIn(parts),
    };
  });
};
