import { z } from 'zod';
import { BackupFault } from './fault';

/** Folders whose files belong to a copy: uploads, and the exported ends of the ledger's chain. */
export const FILE_ROOTS = ['uploads', 'ledger-heads'] as const;
export type FileRoot = (typeof FILE_ROOTS)[number];

// Each step a name that is not "." or ".." and holds no separator, on any system.
const SAFE_PATH = /^(?!\.{1,2}(\/|$))[^/\\\0]+(\/(?!\.{1,2}(\/|$))[^/\\\0]+)*$/;

const line = z.strictObject({
  root: z.enum(FILE_ROOTS),
  path: z.string().max(1000).regex(SAFE_PATH),
  bytes: z.number().int().min(0),
  /** Of the file's own bytes. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** Milliseconds since 1970, to see whether a file changed since. */
  changed: z.number(),
});

/** One file of a copy; its bytes lie in the store under `storedName` of their hash. */
export type FileRecord = Readonly<z.infer<typeof line>>;

/** One line of a copy's list of files. @throws BackupFault `manifest-invalid` for a path that leads out of its folder */
export const readFileLine = (text: string): FileRecord => {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    json = null;
  }
  const result = line.safeParse(json);
  if (result.success) return result.data;
  throw new BackupFault('manifest-invalid',
    'Danh sách tệp của bản sao có đường dẫn không hợp lệ (có thể ai đó muốn ghi ra ngoài thư mục). Không tệp nào được ghi; hãy chọn bản sao khác.');
};

export const isSafePath = (path: string): boolean => SAFE_PATH.test(path);
