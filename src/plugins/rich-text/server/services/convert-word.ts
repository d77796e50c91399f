import mammoth from 'mammoth';
import { pictureAddress, WORD_STYLES } from '../domain/word-draft';

export interface WordPicture {
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

export interface WordText {
  /** mammoth's HTML; pictures are named by `pictureAddress` of their index. */
  readonly html: string;
  readonly pictures: readonly WordPicture[];
}

const MAX_PICTURES = 200;

/** Reads a .docx into plain HTML and its pictures. Nothing outside the file is looked at. */
export const convertWord = async (bytes: Buffer): Promise<WordText> => {
  const pictures: WordPicture[] = [];
  const { value } = await mammoth.convertToHtml({ buffer: bytes }, {
    styleMap: WORD_STYLES,
    includeEmbeddedStyleMap: false,
    externalFileAccess: false,
    convertImage: mammoth.images.imgElement(async (image) => {
      // A linked picture cannot be read (externalFileAccess): it counts as one that was left out.
      const content = pictures.length < MAX_PICTURES ? await image.readAsBuffer().catch(() => null) : null;
      pictures.push({ contentType: image.contentType, bytes: content ?? new Uint8Array() });
      return { src: pictureAddress(pictures.length - 1) };
    }),
  });
  return { html: value, pictures };
};
