import { fileTypeFromBuffer } from 'file-type';
import { demand } from '../domain/files/fault';
import type { FileContent } from '../domain/files/formats';
import { checkOdf, checkOoxml } from '../domain/files/office-content';
import { checkPdf } from '../domain/files/pdf-content';
import { checkText } from '../domain/files/text-content';
import { checkPackage } from './check-package';
import { cleanImage } from './clean-image';

export interface ContentFacts {
  /** The bytes to store: the given ones, except for pictures, which are cleaned. */
  readonly bytes: Buffer;
  readonly signaturePresent: boolean;
}

const unsigned = (bytes: Buffer): ContentFacts => ({ bytes, signaturePresent: false });

/** PT-5: the bytes are what the format says, whatever name and declared type say. Throws a fault otherwise. */
export const checkContent = async (bytes: Buffer, content: FileContent): Promise<ContentFacts> => {
  demand(bytes.length > 0, 'tệp rỗng');
  switch (content.type) {
    case 'pdf':
      return { bytes, signaturePresent: checkPdf(bytes, content.minVersion).signaturePresent };
    case 'ooxml':
      await checkPackage(bytes);
      return { bytes, signaturePresent: checkOoxml(bytes, content.main).signaturePresent };
    case 'odf':
      await checkPackage(bytes);
      return { bytes, signaturePresent: checkOdf(bytes, content.mimetype).signaturePresent };
    case 'text':
      checkText(bytes);
      return unsigned(bytes);
    case 'image':
      return unsigned(await cleanImage(bytes, content.decoder));
    case 'signature': {
      const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
      demand(found !== undefined && content.detected.includes(found.mime), 'nội dung không đúng với đuôi tệp');
      return unsigned(bytes);
    }
  }
};
