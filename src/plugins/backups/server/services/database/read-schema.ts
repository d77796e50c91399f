import type { Client } from 'pg';
import { BackupFault } from '../../domain/fault';
import { inOrder, type Piece, type RoleKey, type SchemaCopy, type Statement, type TableShape } from '../../domain/schema-copy';
import { NOT_EXPORTABLE } from './catalog/foreign';
import { SHAPE, WATCH } from './catalog/later';
import { notOfExtension, OURS } from './catalog/ours';
import { COMPOSITES, ENUMS, NEEDS, ROUTINES, SEQUENCES, TABLES, VIEWS } from './catalog/pieces';
import { RIGHTS, SCHEMA_RIGHTS } from './catalog/rights';
import { keyOfRole, type RoleNames } from './roles';

interface PieceRow { readonly id: string; readonly name: string; readonly owner: string; readonly sql: string }
interface RightRow {
  readonly kind: string; readonly name: string; readonly owner: string; readonly column: string | null;
  readonly grantee: string | null; readonly privilege: string; readonly grantable: boolean;
}

const list = async <Row extends object>(client: Client, sql: string): Promise<readonly Row[]> => (await client.query<Row>(sql)).rows;

/**
 * The structure of a whole database as statements that make it anew, in the order in which they must run; the same
 * structure gives the same statements. `search_path` must be empty, so that every name is written in full.
 * @throws BackupFault `not-exportable` when something is there that this cannot express, or belongs to a third role
 */
export const readSchema = async (client: Client, names: RoleNames): Promise<SchemaCopy> => {
  const strange = await list<{ what: string }>(client, NOT_EXPORTABLE);
  if (strange.length > 0) throw notExportable(strange.map(({ what }) => what));
  const ownerOf = (what: string, owner: string): RoleKey => {
    const key = keyOfRole(owner, names);
    if (key === null) throw notExportable([`${what} (${owner})`]);
    return key;
  };
  return {
    extensions: (await list<{ name: string }>(client, `select extname as name from pg_extension where extname <> 'plpgsql' order by 1`)).map(({ name }) => name),
    schemas: [...await schemas(client, ownerOf), ...rightsOf(await list<RightRow>(client, SCHEMA_RIGHTS), ownerOf, names)],
    before: (await pieces(client, ownerOf)).map(({ statement }) => statement),
    tables: await tableShapes(client),
    after: [
      ...await statements(client, SHAPE),
      ...rightsOf(await list<RightRow>(client, RIGHTS), ownerOf, names),
      ...await statements(client, WATCH),
    ],
  };
};

type OwnerOf = (what: string, owner: string) => RoleKey;

const schemas = async (client: Client, ownerOf: OwnerOf): Promise<readonly Statement[]> =>
  (await list<{ name: string; owner: string }>(client, `select format('%I', n.nspname) as name, pg_get_userbyid(n.nspowner) as owner from pg_namespace n where ${OURS} and n.nspname <> 'public' order by 1`))
    .map(({ name, owner }) => ({ as: ownerOf(name, owner), sql: `create schema if not exists ${name}` }));

const pieces = async (client: Client, ownerOf: OwnerOf): Promise<readonly Piece[]> => {
  const needs = new Map<string, string[]>();
  for (const { id, need } of await list<{ id: string; need: string }>(client, NEEDS)) needs.set(id, [...(needs.get(id) ?? []), need]);
  const found: Piece[] = [];
  for (const query of [ENUMS, COMPOSITES, ROUTINES, SEQUENCES, TABLES, VIEWS]) {
    for (const { id, name, owner, sql } of await list<PieceRow>(client, query)) {
      found.push({ id, name, needs: needs.get(id) ?? [], statement: { as: ownerOf(name, owner), sql } });
    }
  }
  return inOrder(found);
};

const tableShapes = (client: Client): Promise<readonly TableShape[]> => list<TableShape>(client, `
  select n.nspname as schema, c.relname as name, c.relpersistence <> 'u' as copied,
    coalesce((select json_agg(a.attname order by a.attnum) from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''), '[]') as columns
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind = 'r' and ${OURS} and ${notOfExtension('c.oid', 'pg_class')} order by 1, 2`);

const statements = async (client: Client, queries: readonly string[]): Promise<readonly Statement[]> => {
  const all: Statement[] = [];
  for (const query of queries) for (const { sql } of await list<{ sql: string }>(client, query)) all.push({ as: 'owner', sql });
  return all;
};

/** What a new object gives by itself is taken away first, where rights were ever set. Rights of other roles are the installation's. */
const rightsOf = (rows: readonly RightRow[], ownerOf: OwnerOf, names: RoleNames): readonly Statement[] => {
  const all: Statement[] = [];
  const cleared = new Set<string>();
  for (const { kind, name, owner, column, grantee, privilege, grantable } of rows) {
    const as = ownerOf(name, owner);
    const object = `${kind} ${name}`;
    if (column === null && !cleared.has(object)) {
      cleared.add(object);
      for (const role of ['public', as] as const) all.push({ as, sql: `revoke all on ${object} from`, role });
    }
    const role = grantee === null ? 'public' : keyOfRole(grantee, names);
    if (role === null) continue;
    all.push({ as, sql: `grant ${privilege.toLowerCase()}${column === null ? '' : ` (${column})`} on ${object} to`, role, ...(grantable ? { tail: ' with grant option' } : {}) });
  }
  return all;
};

const notExportable = (what: readonly string[]): BackupFault =>
  new BackupFault('not-exportable',
    `Cơ sở dữ liệu có đối tượng mà bản sao không giữ được: ${what.join('; ')}. Không sao lưu để khỏi thiếu dữ liệu; hãy bỏ đối tượng đó hoặc báo người phát triển.`);
