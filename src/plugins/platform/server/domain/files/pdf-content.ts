import { inflateSync } from 'node:zlib';
import { demand } from './fault';

export interface PdfFacts {
  readonly version: string;
  readonly signaturePresent: boolean;
}

const STREAM = />>\s*stream\r?\n/g;
// Scripts, programs, forms that send or fetch by themselves, forms in XML with scripts of their own.
const ACTIVE = /\/(?:JavaScript|JS|Launch|RichMedia|SubmitForm|ImportData|GoToE|XFA)(?![A-Za-z0-9])/;
const EMBEDDED = /\/(?:EmbeddedFiles?|FileAttachment)(?![A-Za-z0-9])/;
// The short names occur by chance in compressed data, the long ones do not.
const ACTIVE_ANYWHERE = /\/(?:JavaScript|Launch)(?![A-Za-z0-9])/;
const MAX_UNPACKED = 64 * 1024 * 1024;

/** Names may be written with escapes: /J#61vaScript. */
const plainNames = (text: string): string => text.replace(/#([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

const UNREADABLE = 'tệp PDF đóng gói đối tượng theo cách không kiểm tra được; hãy in lại ra PDF rồi tải lên';

/** Objects packed in a stream. One that cannot be read whole, by the one packing that PDF programs use, is not let through unread. */
const unpack = (packed: Buffer, room: number): Buffer => {
  try {
    return inflateSync(packed, { maxOutputLength: Math.max(1, room) });
  } catch {
    return demand(false, UNREADABLE) as never;
  }
};

const packedPlainly = (dictionary: string): boolean =>
  /\/Filter\s*(?:\[\s*)?\/(?:FlateDecode|Fl)(?![A-Za-z0-9])\s*(?:\]|\/(?!\w*Decode(?![A-Za-z]))|>|$)/.test(dictionary) && !/\/Predictor\s+(?!1\b)/.test(dictionary);

/** What a reader takes for objects: everything outside streams, and the objects packed in object streams. */
const structureOf = (bytes: Buffer, text: string): string => {
  const parts: string[] = [];
  let from = 0;
  let room = MAX_UNPACKED;
  for (const match of text.matchAll(STREAM)) {
    if (match.index < from) continue;
    const start = match.index + match[0].length;
    const end = text.indexOf('endstream', start);
    if (end < 0) break;
    const outside = text.slice(from, start);
    parts.push(outside);
    const plain = plainNames(outside);
    const at = plain.lastIndexOf('/ObjStm');
    // Nothing but the dictionary of this very stream can say so: each object stream has its stream behind it.
    if (at >= 0) {
      const dictionary = plain.slice(Math.max(0, plain.lastIndexOf(' obj', at)));
      const isPlain = !/\/Filter(?![A-Za-z0-9])/.test(dictionary);
      demand(isPlain || packedPlainly(dictionary), UNREADABLE);
      const objects = isPlain ? bytes.subarray(start, end) : unpack(bytes.subarray(start, end), room);
      room -= objects.length;
      demand(room > 0, UNREADABLE);
      parts.push(objects.toString('latin1'));
    }
    from = end;
  }
  parts.push(text.slice(from));
  return plainNames(parts.join('\n'));
};

/** A whole PDF of at least the version, open to everybody, without scripts, actions that start programs or send data, and files inside. */
export const checkPdf = (bytes: Buffer, minVersion: string): PdfFacts => {
  const version = /^%PDF-(\d\.\d)/.exec(bytes.toString('latin1', 0, 16))?.[1];
  demand(version !== undefined, 'nội dung không phải PDF');
  demand(version >= minVersion, `PDF phiên bản ${version} thấp hơn ${minVersion}`);
  demand(bytes.subarray(-2048).includes('%%EOF'), 'tệp PDF bị cắt cụt');
  const text = bytes.toString('latin1');
  const structure = structureOf(bytes, text);
  demand(!/\/Encrypt(?![A-Za-z0-9])/.test(structure), 'tệp PDF đặt mật khẩu hoặc khoá quyền; hãy bỏ bảo vệ rồi tải lại');
  demand(!ACTIVE.test(structure) && !ACTIVE_ANYWHERE.test(text), 'tệp PDF chứa mã lệnh hoặc lệnh chạy chương trình');
  demand(!EMBEDDED.test(structure), 'tệp PDF có tệp khác đính bên trong; hãy bỏ tệp đính kèm rồi tải riêng từng tệp');
  // BI-5.3: presence only; whether the signature is valid is for the checking service of the Government Cipher Committee.
  const signaturePresent = /\/ByteRange\s*\[/.test(structure) && /\/Type\s*\/Sig(?![A-Za-z0-9])|\/SubFilter\s*\/(?:adbe|ETSI)\./.test(structure);
  return { version, signaturePresent };
};
