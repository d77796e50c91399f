import { z } from 'zod';
import { BackupFault } from './fault';
import type { SchemaCopy } from './schema-copy';

const role = z.enum(['owner', 'app']);
const statement = z.strictObject({ as: role, sql: z.string(), role: z.enum(['owner', 'app', 'public']).optional(), tail: z.string().optional() });
const shape = { schema: z.string(), name: z.string(), columns: z.array(z.string()), copied: z.boolean() };
const amount = z.number().int().min(0);

const structure = z.strictObject({
  schema: z.strictObject({
    extensions: z.array(z.string()), schemas: z.array(statement), before: z.array(statement), tables: z.array(z.strictObject(shape)), after: z.array(statement),
  }),
  /** Tables with rows, in the order of the copy; all others are empty. */
  rows: z.array(z.strictObject({ schema: z.string(), name: z.string(), part: z.string(), rows: amount, bytes: amount, sha256: z.string() })),
  sequences: z.array(z.strictObject({ name: z.string(), value: z.string(), called: z.boolean() })),
  /** Migrations of ours that had run, by name. */
  migrations: z.array(z.string()),
  locale: z.string(),
});

/** The part `structure` of a copy: how the database is made anew, and what each table must then hold. */
export type Structure = Readonly<Omit<z.infer<typeof structure>, 'schema'>> & { readonly schema: SchemaCopy };

/** @throws BackupFault `manifest-invalid` */
export const readStructure = (text: string): Structure => {
  try {
    return structure.parse(JSON.parse(text)) as Structure;
  } catch (error) {
    throw new BackupFault('manifest-invalid', 'Phần cấu trúc của bản sao không đọc được. Hãy chọn bản sao khác.', { cause: error });
  }
};

/** @throws BackupFault `copy-newer` when the copy knows migrations that this application does not */
export const demandKnown = (migrations: readonly string[], known: readonly string[]): void => {
  const unknown = migrations.filter((name) => !known.includes(name));
  if (unknown.length === 0) return;
  throw new BackupFault('copy-newer',
    `Bản sao do phiên bản mới hơn của hệ thống tạo ra (phiên bản đang cài chưa có bước ${unknown.slice(0, 3).join(', ')}). Hãy cài phiên bản mới hơn rồi khôi phục lại.`);
};
