import { inflateRawSync } from 'node:zlib';
import { demand } from './fault';

export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly compressed: number;
  readonly size: number;
  readonly offset: number;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_LENGTH = 22;
const CENTRAL_LENGTH = 46;
const LOCAL_LENGTH = 30;
const MAX_ENTRIES = 10_000;
const MAX_UNPACKED = 1024 * 1024 * 1024;
const BROKEN = 'gói nén bên trong tệp bị hỏng';

/** The end record must close the file exactly, so that nothing hides behind the archive. */
const endOf = (bytes: Buffer): number => {
  const first = Math.max(0, bytes.length - END_LENGTH - 0xffff);
  for (let at = bytes.length - END_LENGTH; at >= first; at -= 1) {
    if (bytes.readUInt32LE(at) === END && at + END_LENGTH + bytes.readUInt16LE(at + 20) === bytes.length) return at;
  }
  return -1;
};

/** Central directory of an archive that starts at the first byte. Throws a fault for what an office file never is. */
export const zipEntries = (bytes: Buffer): readonly ZipEntry[] => {
  // Nothing in front of it either: a program can carry an archive at its tail.
  demand(bytes.length > LOCAL_LENGTH + END_LENGTH && bytes.readUInt32LE(0) === LOCAL, 'nội dung không phải tệp văn phòng');
  const end = endOf(bytes);
  demand(end >= 0, BROKEN);
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  demand(count > 0 && count <= MAX_ENTRIES && at + bytes.readUInt32LE(end + 12) <= end, BROKEN);

  const entries: ZipEntry[] = [];
  let unpacked = 0;
  for (let index = 0; index < count; index += 1) {
    demand(at + CENTRAL_LENGTH <= end && bytes.readUInt32LE(at) === CENTRAL, BROKEN);
    const nameLength = bytes.readUInt16LE(at + 28);
    const entry: ZipEntry = {
      name: bytes.toString('utf8', at + CENTRAL_LENGTH, at + CENTRAL_LENGTH + nameLength),
      method: bytes.readUInt16LE(at + 10),
      compressed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      offset: bytes.readUInt32LE(at + 42),
    };
    demand((bytes.readUInt16LE(at + 8) & 1) === 0, 'tệp đặt mật khẩu nên không kiểm tra được');
    demand(!/(^|[\\/])\.\.([\\/]|$)|^[\\/]|\u0000/.test(entry.name), BROKEN);
    unpacked += entry.size;
    demand(unpacked <= MAX_UNPACKED, 'nội dung giải nén quá lớn');
    entries.push(entry);
    at += CENTRAL_LENGTH + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  demand(new Set(entries.map(({ name }) => name.toLowerCase())).size === entries.length, BROKEN);
  return entries;
};

/** The packed bytes of one entry, where its own local header, which must name it too, says that they begin. */
export const packedBytes = (bytes: Buffer, { offset, name, compressed }: ZipEntry): Buffer => {
  demand(offset + LOCAL_LENGTH <= bytes.length && bytes.readUInt32LE(offset) === LOCAL, BROKEN);
  const nameEnd = offset + LOCAL_LENGTH + bytes.readUInt16LE(offset + 26);
  demand(bytes.toString('utf8', offset + LOCAL_LENGTH, nameEnd) === name, BROKEN);
  const start = nameEnd + bytes.readUInt16LE(offset + 28);
  return bytes.subarray(start, start + compressed);
};

/** Text of one small entry. */
export const zipText = (bytes: Buffer, entry: ZipEntry, maxBytes = 4 * 1024 * 1024): string => {
  demand(entry.size <= maxBytes, BROKEN);
  const packed = packedBytes(bytes, entry);
  try {
    return (entry.method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: maxBytes })).toString('utf8');
  } catch {
    return demand(false, BROKEN) as never;
  }
};
