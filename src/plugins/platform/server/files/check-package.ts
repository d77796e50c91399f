import { createInflateRaw } from 'node:zlib';
import { demand } from '../domain/files/fault';
import { PACKAGE_LIMITS, type PackageLimits } from '../domain/files/formats';
import { fetchesFrom, fetchesInOdf, plainXml, startsFields } from '../domain/files/office-xml';
import { packedBytes, zipEntries, type ZipEntry } from '../domain/files/zip-directory';

const BROKEN = 'gói nén bên trong tệp bị hỏng';
const BOMB = 'nội dung giải nén quá lớn so với tệp';
const MEGABYTE = 1024 * 1024;

/** Office files that an office file may hold: the tables behind its charts. Nothing else packed or executable. */
const INNER_OFFICE = /\.(?:docx|xlsx|pptx)$/i;
/** A drawing that Word keeps beside its picture (SVG) may stay: it is never taken out of the file. */
const INNER_OTHER = /\.(?:zip|7z|rar|gz|bz2|xz|tar|jar|cab|iso|docm|xlsm|pptm|dotm|xltm|xlsb|doc|xls|ppt|exe|dll|com|scr|bat|cmd|ps1|vbs|js|jse|wsf|hta|lnk|msi|html?|swf)$/i;
const OBJECTS = /(?:^|\/)(?:oleObject[^/]*|ole[^/]*)\.bin$|(?:^|\/)embeddings\/[^/]+\.bin$/i;
const OUTSIDE = /^xl\/(?:externalLinks\/|connections\.xml$|queryTables\/)/i;
const SCANNED = /(?:\.rels|^word\/[^/]+\.xml|(?:^|\/)(?:content|styles)\.xml)$/i;
/** Written so and not otherwise; it may stand behind a comment of any length. */
const DOCTYPE = '<!DOCTYPE';
const PACKED_KEPT = /\.(?:docx|xlsx|pptx)$/i;

interface Unpacked {
  readonly size: number;
  readonly content: Buffer;
  readonly beginning: Buffer;
  readonly declaresType: boolean;
}

/** Unpacks piece by piece, never more than the entry says of itself; keeps the content only where `keep`. Throws a fault. */
const unpackEntry = async (packed: Buffer, entry: ZipEntry, keep: boolean): Promise<Unpacked> => {
  demand(entry.method === 0 || entry.method === 8, BROKEN);
  const kept: Buffer[] = [];
  let size = 0;
  let beginning: Buffer = Buffer.alloc(0);
  let tail = '';
  let declaresType = false;
  const take = (piece: Buffer): void => {
    size += piece.length;
    demand(size <= entry.size, BROKEN);
    if (beginning.length < 4096) beginning = Buffer.concat([beginning, piece]).subarray(0, 4096);
    const text = tail + piece.toString('latin1');
    declaresType ||= text.includes(DOCTYPE);
    tail = text.slice(1 - DOCTYPE.length);
    if (keep) kept.push(piece);
  };
  if (entry.method === 0) take(packed);
  else {
    const inflate = createInflateRaw();
    // Torn down with the loop: an entry that lies about its size is not unpacked to its end.
    inflate.end(packed);
    try {
      for await (const piece of inflate) take(piece as Buffer);
    } catch (error) {
      inflate.destroy();
      if ((error as { code?: string }).code?.startsWith('Z_')) demand(false, BROKEN);
      throw error;
    }
  }
  demand(size === entry.size, BROKEN);
  return { size, content: Buffer.concat(kept), beginning, declaresType };
};

const refuseNames = (entries: readonly ZipEntry[], inner: boolean): void => {
  for (const { name } of entries) {
    demand(!OBJECTS.test(name), 'tệp chứa đối tượng nhúng (OLE) không kiểm tra được; hãy thay bằng hình ảnh hoặc bảng');
    demand(!OUTSIDE.test(name), 'tệp lấy số liệu từ tệp hoặc nguồn khác; trong Excel hãy chọn Dữ liệu, Sửa liên kết, Ngắt liên kết rồi lưu lại');
    demand(!INNER_OTHER.test(name) && !(inner && INNER_OFFICE.test(name)), 'tệp chứa tệp khác bên trong không được nhận');
  }
};

const STRANGE_XML = 'tệp chứa phần XML không được nhận (khai báo kiểu hoặc bảng mã lạ)';

const look = (name: string, { content, beginning, declaresType }: Unpacked): void => {
  if (/\.(?:xml|rels)$/i.test(name)) {
    demand(!declaresType, STRANGE_XML);
    plainXml(beginning.toString('utf8'), STRANGE_XML);
  }
  if (/\.rels$/i.test(name)) {
    const from = fetchesFrom(plainXml(content.toString('utf8'), BROKEN));
    demand(from === null, `tệp tự lấy nội dung từ nơi khác khi mở ra (${from ?? ''}); hãy lưu nội dung đó vào trong tệp rồi tải lại`);
  } else if (/^word\//i.test(name)) {
    demand(!startsFields(content.toString('utf8')), 'tệp có trường tự lấy nội dung hoặc chạy chương trình (DDE, INCLUDE); hãy bỏ trường đó rồi lưu lại');
  } else if (content.length > 0 && !PACKED_KEPT.test(name)) {
    demand(!fetchesInOdf(content.toString('utf8')), 'tệp tự lấy nội dung từ nơi khác khi mở ra hoặc gắn lệnh; hãy lưu nội dung đó vào trong tệp rồi tải lại');
  }
};

/**
 * PT-13.2: an office file seen from inside. Every entry is unpacked once, in pieces, and counted: number of entries, bytes
 * altogether, bytes out for bytes in, and no entry is more than it says. No objects, macros or files inside but tables of
 * charts, which are looked at the same way; nothing that is fetched from elsewhere when the file is opened. Throws a fault.
 */
export const checkPackage = async (bytes: Buffer, limits: PackageLimits = PACKAGE_LIMITS, inner = false, room = { left: limits.unpackedMegabytes * MEGABYTE }): Promise<void> => {
  const entries = zipEntries(bytes);
  demand(entries.length <= limits.entries, BOMB);
  refuseNames(entries, inner);
  const unpacked = entries.reduce((sum, { size }) => sum + size, 0);
  demand(unpacked <= room.left && unpacked <= MEGABYTE + bytes.length * limits.ratio, BOMB);
  let packedSoFar = 0;
  for (const entry of entries) {
    const packed = packedBytes(bytes, entry);
    // Entries that share their bytes: a small file of many names unpacks to any size.
    packedSoFar += packed.length;
    demand(packedSoFar <= bytes.length, BOMB);
    demand(entry.size <= MEGABYTE + packed.length * limits.ratio, BOMB);
    const keep = SCANNED.test(entry.name) || PACKED_KEPT.test(entry.name);
    demand(!keep || entry.size <= limits.scannedMegabytes * MEGABYTE, BOMB);
    const unpackedEntry = await unpackEntry(packed, entry, keep);
    room.left -= unpackedEntry.size;
    if (PACKED_KEPT.test(entry.name)) await checkPackage(unpackedEntry.content, limits, true, room);
    else look(entry.name, unpackedEntry);
  }
  if (inner) {
    demand(!entries.some(({ name }) => /vba(Project|Data)[^/]*$|\/activeX\//i.test(name)), 'tệp chứa macro hoặc điều khiển ActiveX; hãy lưu lại dạng không có macro');
  }
};
