import { notOfExtension, OURS, RELATION } from './ours';

/** One row per right that somebody was given beyond what a new object gives by itself; `grantee` null is everybody. */
const right = (kind: string, name: string, owner: string, acl: string, rest: string, column = 'null'): string => `
  select '${kind}' as kind, ${name} as name, pg_get_userbyid(${owner}) as owner, ${column} as "column",
    case a.grantee when 0 then null else pg_get_userbyid(a.grantee) end as grantee, a.privilege_type as privilege, a.is_grantable as grantable
  from ${rest}, aclexplode(${acl}) a where ${acl} is not null and ${OURS}`;

const CLASS = 'pg_class c join pg_namespace n on n.oid = c.relnamespace';

/** Of schemas; that of `public` is the database's, not ours. */
export const SCHEMA_RIGHTS = `${right('schema', `format('%I', n.nspname)`, 'n.nspowner', 'n.nspacl', 'pg_namespace n')} and n.nspname <> 'public' order by 2, 5, 6`;

export const RIGHTS = `
  select * from (
    ${right('table', RELATION, 'c.relowner', 'c.relacl', CLASS)} and c.relkind in ('r', 'p', 'v') and ${notOfExtension('c.oid', 'pg_class')}
    union all ${right('sequence', RELATION, 'c.relowner', 'c.relacl', CLASS)} and c.relkind = 'S' and ${notOfExtension('c.oid', 'pg_class')}
    union all ${right('routine', `format('%I.%I(%s)', n.nspname, p.proname, pg_get_function_identity_arguments(p.oid))`, 'p.proowner', 'p.proacl', 'pg_proc p join pg_namespace n on n.oid = p.pronamespace')}
      and ${notOfExtension('p.oid', 'pg_proc')}
    union all ${right('type', `format('%I.%I', n.nspname, t.typname)`, 't.typowner', 't.typacl', 'pg_type t join pg_namespace n on n.oid = t.typnamespace')} and ${notOfExtension('t.oid', 'pg_type')}
    union all ${right('table', RELATION, 'c.relowner', 't.attacl', `${CLASS} join pg_attribute t on t.attrelid = c.oid`, `format('%I', t.attname)`)} and ${notOfExtension('c.oid', 'pg_class')}
  ) as rights order by kind, name, "column" nulls first, grantee, privilege`;
