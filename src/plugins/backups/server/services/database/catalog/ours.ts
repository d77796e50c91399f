/** Schemas that belong to no part of PostgreSQL itself; `n` is pg_namespace. */
export const OURS = `n.nspname !~ '^pg_' and n.nspname <> 'information_schema'`;

/** What no extension brought: `oid` and `catalog` name the object. */
export const notOfExtension = (oid: string, catalog: string): string =>
  `not exists (select from pg_depend e where e.classid = '${catalog}'::regclass and e.objid = ${oid} and e.deptype = 'e')`;

/** A relation's name, written out in full. */
export const RELATION = `format('%I.%I', n.nspname, c.relname)`;
