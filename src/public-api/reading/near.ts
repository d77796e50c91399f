import type { Core } from '@strapi/strapi';
import { reader } from '../../plugins/platform/server/public';
import { keptPart } from '../../read-cache/reads/keep-parts';
import { partKeeper } from '../../read-cache/reads/record-reads';

/**
 * What rows point at, for the types that are read most. Core reads each relation by a statement of its own; here one says
 * which rows and files all of them are, and the few units, sites and categories there are come from kept parts (ADR 0048).
 */

const FILES = 'plugin::upload.file';

interface JoinTable { readonly name: string; readonly joinColumn: { readonly name: string }; readonly inverseJoinColumn: { readonly name: string } }
interface Attribute { readonly relation?: string; readonly target?: string; readonly joinTable?: JoinTable }
interface Model { readonly tableName: string; readonly attributes: Readonly<Record<string, Attribute>> }

/** The only types whose rows are read whole: there are some hundreds of each. */
const COLUMNS: Readonly<Record<string, readonly string[] | null>> = {
  'plugin::units.unit': ['id', 'documentId', 'code', 'name', 'kind', 'validTo'],
  'plugin::component-pages.site': null,
  'api::category.category': ['id', 'documentId'],
};

type Near = { readonly id: number };

/** How rows of a type without drafts are read: `rowsOf` of the file that alone may do it. */
export type ReadRows = (strapi: Core.Strapi, uid: string, question: { readonly where?: object; readonly select?: readonly string[] }) => Promise<Near[]>;

const rowsById = async (strapi: Core.Strapi, rowsOf: ReadRows, target: string, ids: readonly number[]): Promise<ReadonlyMap<number, Near>> => {
  if (ids.length === 0) return new Map();
  const columns = COLUMNS[target];
  if (columns === undefined) throw new Error(`${target} is not read beside other rows`);
  const read = (where: object): Promise<Near[]> => rowsOf(strapi, target, { ...where, ...(columns ? { select: columns } : {}) });
  const rows = partKeeper() === null ? await read({ where: { id: { $in: ids } } }) : await keptPart(`near:${target}`, () => read({}));
  return new Map(rows.map((row) => [row.id, row]));
};

type Pointers = Readonly<Record<string, number | null>> & { readonly id: number; readonly files: readonly (readonly [field: string, file: number])[] | null };

/**
 * Fills in, for rows of a type, the relations to one thing and the files of these names, as `populate` does: null or an
 * empty list where there is nothing. One statement, one more for each kind of thing that is not kept, one for files.
 */
export const withNear = async <Row extends { readonly id: number }>(strapi: Core.Strapi, uid: string, rows: readonly Row[], names: readonly string[], rowsOf: ReadRows): Promise<Row[]> => {
  if (rows.length === 0 || names.length === 0) return [...rows];
  const { tableName, attributes } = strapi.db.metadata.get(uid) as unknown as Model;
  const attributeOf = (name: string): Attribute => attributes[name] ?? {};
  const files = names.filter((name) => attributeOf(name).target === FILES);
  const ones = names.filter((name) => !files.includes(name));

  const knex = reader(strapi);
  const query = knex(`${tableName} as t`).whereIn('t.id', rows.map(({ id }) => id)).select('t.id');
  for (const name of ones) {
    const { joinTable } = attributeOf(name);
    if (joinTable === undefined) throw new Error(`${uid}.${name} is not a relation to one thing`);
    void query.leftJoin(`${joinTable.name} as ${name}`, `${name}.${joinTable.joinColumn.name}`, 't.id').select(`${name}.${joinTable.inverseJoinColumn.name} as ${name}`);
  }
  if (files.length > 0) {
    void query.select(knex.raw(
      `(select json_agg(json_build_array(m.field, m.file_id) order by m."order", m.id) from files_related_mph m where m.related_id = t.id and m.related_type = ? and m.field = any(?)) as files`, [uid, files],
    ));
  }
  const pointers = new Map(((await query) as Pointers[]).map((one) => [one.id, one]));

  const idsOf = (name: string): readonly number[] => [...new Set([...pointers.values()].flatMap((one) => one[name] ?? []))];
  const fileIds = [...new Set([...pointers.values()].flatMap((one) => (one.files ?? []).map(([, file]) => file)))];
  const [found, fileRows] = await Promise.all([
    Promise.all(ones.map(async (name) => [name, await rowsById(strapi, rowsOf, attributeOf(name).target ?? '', idsOf(name))] as const)),
    fileIds.length === 0 ? [] : rowsOf(strapi, FILES, { where: { id: { $in: fileIds } } }),
  ]);
  const byId = new Map(fileRows.map((file) => [file.id, file]));
  return rows.map((row) => {
    const points = pointers.get(row.id);
    const filesOf = (name: string): readonly Near[] => (points?.files ?? []).flatMap(([field, file]) => (field === name ? (byId.get(file) ?? []) : []));
    return {
      ...row,
      ...Object.fromEntries(found.map(([name, there]) => [name, there.get(points?.[name] ?? 0) ?? null])),
      ...Object.fromEntries(files.map((name) => [name, attributeOf(name).relation === 'morphOne' ? (filesOf(name)[0] ?? null) : filesOf(name)])),
    };
  });
};
