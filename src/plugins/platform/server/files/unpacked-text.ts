import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import { demand } from '../domain/files/fault';
import { packedBytes, zipEntries } from '../domain/files/zip-directory';

const inflate = promisify(inflateRaw);
const BROKEN = 'gói nén bên trong tệp bị hỏng';

/**
 * Unpacks every entry of an office file for a look, so that a library that knows no limits may do it after us: no entry
 * is larger than it says, all together have at most `maxBytes`. Answers the text of the entries whose name is `wanted`.
 * Throws a fault.
 */
export const unpackedText = async (bytes: Buffer, maxBytes: number, wanted: RegExp): Promise<ReadonlyMap<string, string>> => {
  const entries = zipEntries(bytes);
  demand(entries.reduce((sum, { size }) => sum + size, 0) <= maxBytes, `nội dung giải nén lớn hơn ${Math.round(maxBytes / 1024 / 1024)} MB`);
  const texts = new Map<string, string>();
  for (const entry of entries) {
    const packed = packedBytes(bytes, entry);
    const content = entry.method === 0 ? packed : await inflate(packed, { maxOutputLength: Math.max(1, entry.size) }).catch(() => null);
    demand(content !== null && content.length === entry.size, BROKEN);
    if (wanted.test(entry.name)) texts.set(entry.name, content.toString('utf8'));
  }
  return texts;
};
