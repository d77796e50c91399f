import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { BackupFault } from './fault';
import type { BackupKeys } from './keys';

/** Raised when a copy is written in another way; a copy of a later format is refused. */
export const FORMAT = 1;

export const COPY_NAME = /^\d{8}T\d{6}Z-[0-9a-f]{6}$/;
const PART_NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const SHA256 = /^[0-9a-f]{64}$/;

const amount = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
const part = z.strictObject({
  // No dot and no slash: a part can lie nowhere but beside its manifest.
  name: z.string().max(80).regex(PART_NAME),
  /** Of the part as it is stored. */
  bytes: amount,
  sha256: z.string().regex(SHA256),
});
const manifest = z.strictObject({
  format: z.number().int().positive(),
  kind: z.enum(['copy', 'base']),
  name: z.string().regex(COPY_NAME),
  /** Instant of the one snapshot that everything in it shows. */
  madeAt: z.iso.datetime(),
  application: z.strictObject({ version: z.string().max(40), migrations: amount, lastMigration: z.string().max(120) }),
  /** `server_version_num` of PostgreSQL. */
  server: amount,
  key: z.string().regex(/^[0-9a-f]{16}$/),
  /** Settings that must be kept elsewhere; names, never values. */
  keysNeeded: z.array(z.string().max(80)).max(50),
  parts: z.array(part).max(20_000),
  tables: amount,
  rows: amount,
  files: amount,
  /** All bytes of the files that belong to the copy, as they are on disk. */
  fileBytes: amount,
  /** Stored bytes that this copy added to the target. */
  addedBytes: amount,
});

export type PartRecord = Readonly<z.infer<typeof part>>;
export type CopyManifest = Readonly<z.infer<typeof manifest>>;

const signed = manifest.extend({ signature: z.string().regex(SHA256) });

const signatureOf = (keys: BackupKeys, content: CopyManifest): string =>
  createHmac('sha256', keys.sign).update(`manifest\n${JSON.stringify(manifest.parse(content))}`).digest('hex');

/** The manifest as it is stored: readable without the key, so that a copy's parts can be checked by whoever keeps them. */
export const writeManifest = (keys: BackupKeys, content: CopyManifest): string =>
  `${JSON.stringify({ ...manifest.parse(content), signature: signatureOf(keys, content) }, null, 1)}\n`;

const invalid = (name: string, cause?: unknown): BackupFault =>
  new BackupFault('manifest-invalid', `Bản kê của bản sao ${name} không đọc được hoặc đã bị sửa. Đừng dùng bản sao này; hãy chọn bản khác.`, { cause });

const parsed = (name: string, text: string): z.infer<typeof signed> => {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw invalid(name, error);
  }
  const format = (json as { format?: unknown } | null)?.format;
  if (typeof format === 'number' && format > FORMAT) {
    throw new BackupFault('copy-newer', `Bản sao ${name} do phiên bản mới hơn của hệ thống tạo ra. Hãy cài đúng phiên bản đó rồi khôi phục lại.`);
  }
  const result = signed.safeParse(json);
  if (!result.success) throw invalid(name, result.error);
  return result.data;
};

/**
 * Reads and checks a stored manifest.
 * @throws BackupFault `copy-newer`, `key-wrong` or `manifest-invalid`
 */
export const readManifest = (keys: BackupKeys, name: string, text: string): CopyManifest => {
  const { signature, ...content } = parsed(name, text);
  if (content.key !== keys.fingerprint) {
    throw new BackupFault('key-wrong',
      `Bản sao ${name} được mã hóa bằng khóa khác (dấu nhận khóa ${content.key}, khóa đang đặt là ${keys.fingerprint}). Hãy đặt BACKUP_KEY đúng của bản sao này.`);
  }
  if (!timingSafeEqual(Buffer.from(signature, 'hex'), Buffer.from(signatureOf(keys, content), 'hex')) || content.name !== name) throw invalid(name);
  return content;
};

/** Name of a copy that is made at an instant: sorts by time; `chance` tells apart two of one second. */
export const copyName = (madeAt: Date, chance: string): string =>
  `${madeAt.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z-${chance.slice(0, 6)}`;

/** When a copy was made, by its name. */
export const madeAtOf = (name: string): Date =>
  new Date(name.replace(/^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z.*$/, '$1-$2-$3T$4:$5:$6Z'));
