import { escapeIdentifier, type Client } from 'pg';
import type { Readable } from 'node:stream';
import { BackupFault } from '../../domain/fault';
import { firstDifference, type Statement, type TableShape } from '../../domain/schema-copy';
import type { Structure } from '../../domain/structure';
import { settle } from './connect';
import { countObjects, demandAlone, emptyDatabase } from './empty-database';
import { readSchema } from './read-schema';
import { roleNames, textOf, type RoleNames } from './roles';
import { measureRows, rowsIn } from './table-rows';

export interface ImportOptions {
  readonly app: string;
  /** `server_version_num` of where the copy was made. */
  readonly server: number;
  /** Whether what is there is replaced; otherwise the database must be empty. */
  readonly replace: boolean;
  openRows(part: string): Promise<Readable>;
  /** Share of the rows that are there, 0 to 1. */
  onProgress(share: number): void;
  /** Last statements before the commit, when everything was found right. */
  atEnd?(client: Client): Promise<void>;
}

export interface Imported {
  readonly tables: number;
  readonly rows: number;
}

/**
 * Makes a database what a copy says, in one transaction: structure, rows, then what watches over rows. Nothing is held off
 * and no superuser is needed: triggers and foreign keys are made when the rows are there, and a foreign key looks at each.
 * Before the commit every table is read back and compared, and so is the structure with all its guards; whatever fails
 * leaves the database as it was.
 * @throws BackupFault
 */
export const importDatabase = async (client: Client, structure: Structure, options: ImportOptions): Promise<Imported> => {
  const names = await roleNames(client, options.app);
  await demandServer(client, options.server);
  if (options.replace) await demandAlone(client);
  await client.query('begin');
  try {
    await settle(client);
    if (options.replace) await emptyDatabase(client);
    else await demandEmpty(client);
    await letBothWork(client, names);
    const asRole = runner(client, names);
    for (const extension of structure.schema.extensions) await makeExtension(client, extension);
    await asRole(structure.schema.schemas);
    await asRole(structure.schema.before);
    await loadRows(client, structure, options);
    for (const { name, value, called } of structure.sequences) await client.query('select setval($1::regclass, $2::bigint, $3)', [name, value, called]);
    await asRole(structure.schema.after);
    await client.query('set constraints all immediate');
    const imported = await compare(client, structure, names);
    await options.atEnd?.(client);
    await client.query('commit');
    return imported;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
};

/** Statements of the owner and of the app role, each as the one who shall own what it makes. */
const runner = (client: Client, names: RoleNames) => async (statements: readonly Statement[]): Promise<void> => {
  let acting: Statement['as'] = 'owner';
  for (const statement of statements) {
    if (statement.as !== acting) {
      await client.query(statement.as === 'app' ? `set local role ${escapeIdentifier(names.app)}` : 'reset role');
      acting = statement.as;
    }
    await client.query(textOf(statement, names)).catch((error: unknown) => {
      throw new Error(`${error instanceof Error ? error.message : String(error)} (${statement.sql.slice(0, 200)})`, { cause: error });
    });
  }
  await client.query('reset role');
};

const loadRows = async (client: Client, { schema, rows }: Structure, { openRows, onProgress }: ImportOptions): Promise<void> => {
  const whole = rows.reduce((sum, { bytes }) => sum + bytes, 0);
  let done = 0;
  for (const { part, bytes, ...table } of rows) {
    await rowsIn(client, shapeOf(schema.tables, table), await openRows(part));
    done += bytes;
    onProgress(whole === 0 ? 1 : done / whole);
  }
};

const shapeOf = (tables: readonly TableShape[], { schema, name }: { schema: string; name: string }): TableShape => {
  const found = tables.find((table) => table.schema === schema && table.name === name);
  if (found === undefined) throw new BackupFault('manifest-invalid', `Bản sao có dữ liệu của bảng ${schema}.${name} mà không có cấu trúc của bảng đó. Hãy chọn bản sao khác.`);
  return found;
};

/** @throws BackupFault `proof-failed` that names the first table, or the first part of the structure, that differs */
const compare = async (client: Client, structure: Structure, names: RoleNames): Promise<Imported> => {
  const wanted = new Map(structure.rows.map((one) => [`${one.schema}.${one.name}`, one]));
  let sum = 0;
  for (const table of structure.schema.tables) {
    const want = wanted.get(`${table.schema}.${table.name}`);
    const { rows, sha256 } = await measureRows(client, table);
    if (rows !== (want?.rows ?? 0) || (want !== undefined && sha256 !== want.sha256)) {
      throw new BackupFault('proof-failed', `Bảng ${table.schema}.${table.name} sau khi khôi phục có ${rows} dòng, không khớp bản sao (${want?.rows ?? 0} dòng). Không thay đổi nào được giữ lại.`);
    }
    sum += rows;
  }
  const difference = firstDifference(structure.schema, await readSchema(client, names));
  if (difference !== null) {
    throw new BackupFault('proof-failed', `Cấu trúc khôi phục được khác bản sao ở “${difference}”. Không thay đổi nào được giữ lại; hãy báo người phát triển.`);
  }
  return { tables: structure.schema.tables.length, rows: sum };
};

const demandEmpty = async (client: Client): Promise<void> => {
  const things = await countObjects(client);
  if (things === 0) return;
  throw new BackupFault('database-not-empty',
    `Cơ sở dữ liệu đích không trống (${things} đối tượng). Hãy tạo cơ sở dữ liệu mới, hoặc thêm --replace nếu chắc chắn muốn bỏ dữ liệu đang có.`);
};

const demandServer = async (client: Client, made: number): Promise<void> => {
  const { rows: [here] } = await client.query<{ number: string }>(`select current_setting('server_version_num') as number`);
  const [major, madeMajor] = [Math.floor(Number(here?.number) / 10_000), Math.floor(made / 10_000)];
  if (major >= madeMajor) return;
  throw new BackupFault('server-older', `Bản sao lấy từ PostgreSQL ${madeMajor}, máy chủ này là ${major}. Hãy khôi phục vào PostgreSQL ${madeMajor} hoặc mới hơn.`);
};

/** Rights on the database itself, which no copy holds; asked for only where they are missing. */
const letBothWork = async (client: Client, { app }: RoleNames): Promise<void> => {
  const { rows: [has] } = await client.query<{ database: string; there: boolean; inPublic: boolean }>(
    `select current_database() as database, has_database_privilege($1, current_database(), 'connect') and has_database_privilege($1, current_database(), 'create') as there,
      has_schema_privilege($1, 'public', 'create') and has_schema_privilege($1, 'public', 'usage') as "inPublic"`, [app]);
  if (!has?.there) await client.query(`grant connect, create on database ${escapeIdentifier(has?.database ?? '')} to ${escapeIdentifier(app)}`);
  if (!has?.inPublic) await client.query(`grant usage, create on schema public to ${escapeIdentifier(app)}`);
};

const makeExtension = async (client: Client, name: string): Promise<void> => {
  const { rowCount } = await client.query('select from pg_extension where extname = $1', [name]);
  if (rowCount === 0) await client.query(`create extension ${escapeIdentifier(name)} with schema public`);
};
