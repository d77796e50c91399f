import { crc32 as crc, deflateRawSync, deflateSync } from 'node:zlib';
import sharp from 'sharp';

/** Files made for tests: small, whole, and of exactly the format they are named after. */

interface Part {
  readonly name: string;
  readonly text: string | Buffer;
  readonly stored?: boolean;
}

const header = (part: Part, bytes: Buffer, packed: Buffer): Buffer => {
  const fields = Buffer.alloc(22);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(part.stored ? 0 : 8, 4);
  fields.writeUInt32LE(crc(bytes), 10);
  fields.writeUInt32LE(packed.length, 14);
  fields.writeUInt32LE(bytes.length, 18);
  return fields;
};

/** A zip archive of texts and other bytes. */
export const zipOf = (parts: readonly Part[]): Buffer => {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const name = Buffer.from(part.name);
    const bytes = typeof part.text === 'string' ? Buffer.from(part.text) : part.text;
    const packed = part.stored ? bytes : deflateRawSync(bytes);
    const fields = header(part, bytes, packed);
    const lengths = Buffer.alloc(4);
    lengths.writeUInt16LE(name.length, 0);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fields, lengths, name, packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    central.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, lengths, rest, name]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
};

const MAIN = 'application/vnd.openxmlformats-officedocument.';
const OFFICE = {
  docx: ['word/document.xml', `${MAIN}wordprocessingml.document.main+xml`],
  docm: ['word/document.xml', 'application/vnd.ms-word.document.macroEnabled.main+xml'],
  xlsx: ['xl/workbook.xml', `${MAIN}spreadsheetml.sheet.main+xml`],
  pptx: ['ppt/presentation.xml', `${MAIN}presentationml.presentation.main+xml`],
} as const;

/** An Office document with whatever parts are added. */
export const ooxml = (format: keyof typeof OFFICE, added: readonly Part[] = [], types = ''): Buffer => {
  const [part, type] = OFFICE[format];
  const contents = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/${part}" ContentType="${type}"/>${types}</Types>`;
  return zipOf([{ name: '[Content_Types].xml', text: contents }, { name: part, text: '<document/>' }, ...added]);
};

/** What a part of an Office document is bound to. */
export const relationship = (name: string, kind: string, target: string, mode = 'External'): Part => ({
  name, text: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}" TargetMode="${mode}"/></Relationships>`,
});

const BOMB_NAME = 'word/media/bom.png';

/** A DOCX of which one entry says that it is small and unpacks to 300 MB. */
export const lyingZip = (): Buffer => {
  const bytes = ooxml('docx', [{ name: BOMB_NAME, text: Buffer.alloc(300 * 1024 * 1024) }]);
  for (let at = bytes.indexOf(BOMB_NAME); at >= 0; at = bytes.indexOf(BOMB_NAME, at + 1)) {
    // The size stands 8 bytes before the name in the local header, 22 before it in the directory.
    const back = bytes.readUInt32LE(Math.max(0, at - 30)) === 0x04034b50 ? 8 : 22;
    bytes.writeUInt32LE(1000, at - back);
  }
  return bytes;
};

/** A DOCX of forty entries that all lie at the same place. */
export const sharingZip = (): Buffer => {
  const bytes = ooxml('docx', Array.from({ length: 40 }, (_, index) => ({ name: `word/media/${index + 10}.png`, text: Buffer.alloc(200 * 1024, 'ab1') })));
  const first = bytes.indexOf('PK\x03\x04', bytes.indexOf('<document/>'), 'latin1');
  for (let at = bytes.indexOf('PK\x01\x02', 0, 'latin1'); at >= 0; at = bytes.indexOf('PK\x01\x02', at + 4, 'latin1')) {
    if (bytes.toString('latin1', at + 46, at + 57) === 'word/media/') bytes.writeUInt32LE(first < 0 ? 0 : first, at + 42);
  }
  return bytes;
};

/** An OpenDocument file of a type such as `text` or `spreadsheet`. */
export const odf = (type: string, added: readonly Part[] = []): Buffer =>
  zipOf([{ name: 'mimetype', text: `application/vnd.oasis.opendocument.${type}`, stored: true }, { name: 'content.xml', text: '<office/>' }, ...added]);

/** A one-page PDF; `objects` stand among its own, `version` is that of the header. */
export const pdf = ({ objects = '', version = '1.7' }: { objects?: string; version?: string } = {}): Buffer =>
  Buffer.from(
    `%PDF-${version}\n%\u00e2\u00e3\u00cf\u00d3\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n` +
      `3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>\nendobj\n${objects}\ntrailer\n<< /Root 1 0 R /Size 4 >>\nstartxref\n0\n%%EOF\n`,
    'latin1',
  );

/** Objects hidden in a compressed object stream. */
export const packedObjects = (text: string): string => {
  const packed = deflateSync(Buffer.from(text, 'latin1'));
  return `9 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${packed.length} >>\nstream\n${packed.toString('latin1')}\nendstream\nendobj\n`;
};

export const SIGNATURE = '8 0 obj\n<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached /ByteRange [0 10 20 30] /Contents <00> >>\nendobj\n';

/** A picture with a gradient, so that it does not pack to nothing. */
export const picture = (width = 640, height = 480): sharp.Sharp => {
  const pixels = Buffer.alloc(width * height * 3);
  for (let index = 0; index < pixels.length; index += 1) pixels[index] = (index * 7 + (index >> 8)) & 255;
  return sharp(pixels, { raw: { width, height, channels: 3 } });
};

/** A photograph as a telephone makes it: with the place, the device, and lying on its side. */
export const photograph = (width = 2400, height = 1600): Promise<Buffer> =>
  picture(width, height)
    .withMetadata({ orientation: 6 })
    .withExifMerge({ IFD0: { Make: 'Dien thoai' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '22/1 8/1 0/1' } })
    .jpeg()
    .toBuffer();

/** A PNG header that promises 60000 × 60000 pixels and holds none. */
export const pixelBomb = (): Buffer => pngWithSize(60_000, 60_000);

/** A PNG whose header states a size. */
export const pngWithSize = (width: number, height: number): Buffer => {
  const size = Buffer.alloc(13);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  size.set([8, 2, 0, 0, 0], 8);
  const chunk = (type: string, body: Buffer): Buffer => {
    const typed = Buffer.concat([Buffer.from(type, 'latin1'), body]);
    const out = Buffer.alloc(typed.length + 8);
    out.writeUInt32BE(body.length, 0);
    typed.copy(out, 4);
    out.writeUInt32BE(crc(typed), typed.length + 4);
    return out;
  };
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk('IHDR', size), chunk('IDAT', deflateSync(Buffer.alloc(10))), chunk('IEND', Buffer.alloc(0)),
  ]);
};

/** A Windows program, as far as anybody looks. */
export const program = (): Buffer => {
  const bytes = Buffer.alloc(1024);
  bytes.write('MZ', 0, 'latin1');
  bytes.writeUInt32LE(0x80, 0x3c);
  bytes.write('PE\0\0', 0x80, 'latin1');
  return bytes;
};

/** A second of silence in MPEG-1 layer III frames. */
export const mp3 = (): Buffer => {
  const frame = Buffer.alloc(417);
  frame.set([0xff, 0xfb, 0x90, 0x00]);
  return Buffer.concat(Array.from({ length: 40 }, () => frame));
};

/** The beginning of a film. */
export const mp4 = (): Buffer =>
  Buffer.concat([Buffer.from('\0\0\0\x18ftypisom\0\0\x02\0isommp41', 'latin1'), Buffer.from('\0\0\0\x08mdat', 'latin1'), Buffer.alloc(64)]);
