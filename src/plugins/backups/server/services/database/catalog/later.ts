import { notOfExtension, OURS, RELATION } from './ours';

/** Statements that follow the rows, each list in the order in which it must run; all run as the owner, who stands for the app role. */

const FROM = `from pg_class c join pg_namespace n on n.oid = c.relnamespace`;
const KEPT = `${OURS} and ${notOfExtension('c.oid', 'pg_class')}`;

const DEFAULTS = `
  select format('alter table only %s alter column %I set default %s', ${RELATION}, a.attname, pg_get_expr(d.adbin, d.adrelid)) as sql
  ${FROM} join pg_attribute a on a.attrelid = c.oid and a.attgenerated = '' join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
  where ${KEPT} order by 1`;

const OWNED_SEQUENCES = `
  select format('alter sequence %s owned by %I.%I.%I', ${RELATION}, tn.nspname, t.relname, a.attname) as sql
  ${FROM} join pg_depend d on d.classid = 'pg_class'::regclass and d.objid = c.oid and d.refclassid = 'pg_class'::regclass and d.deptype = 'a'
    join pg_class t on t.oid = d.refobjid join pg_namespace tn on tn.oid = t.relnamespace join pg_attribute a on a.attrelid = t.oid and a.attnum = d.refobjsubid
  where c.relkind = 'S' and ${KEPT} order by 1`;

const constraints = (kinds: string, only: string, where = 'true'): string => `
  select format('alter table ${only} %s add constraint %I %s', ${RELATION}, k.conname, pg_get_constraintdef(k.oid)) as sql
  ${FROM} join pg_constraint k on k.conrelid = c.oid
  where k.contype in (${kinds}) and ${KEPT} and ${where} order by c.relispartition desc, ${RELATION}, k.conname`;

const PARTITIONS = `
  select format('alter table only %s attach partition %s %s', i.inhparent::regclass, ${RELATION}, pg_get_expr(c.relpartbound, c.oid)) as sql
  ${FROM} join pg_inherits i on i.inhrelid = c.oid
  where c.relispartition and c.relkind in ('r', 'p') and ${KEPT} order by 1`;

const INDEXES = `
  select pg_get_indexdef(x.indexrelid) as sql
  ${FROM} join pg_index x on x.indexrelid = c.oid
  where ${KEPT} and not exists (select from pg_constraint k where k.conindid = c.oid and k.contype in ('p', 'u', 'x')) order by 1`;

const INDEX_PARTITIONS = `
  select format('alter index %s attach partition %s', i.inhparent::regclass, ${RELATION}) as sql
  ${FROM} join pg_inherits i on i.inhrelid = c.oid
  where c.relkind in ('i', 'I') and ${KEPT} order by 1`;

const TRIGGERS = `
  select pg_get_triggerdef(g.oid) as sql
  ${FROM} join pg_trigger g on g.tgrelid = c.oid
  where not g.tgisinternal and g.tgparentid = 0 and ${KEPT} order by 1`;

/** Those that are not simply on: always on, on in replicas only, off. A month of the ledger has its own. */
const TRIGGER_STATES = `
  select format('alter table only %s %s trigger %I', ${RELATION}, case g.tgenabled when 'A' then 'enable always' when 'R' then 'enable replica' else 'disable' end, g.tgname) as sql
  ${FROM} join pg_trigger g on g.tgrelid = c.oid
  where not g.tgisinternal and g.tgenabled <> 'O' and ${KEPT} order by 1`;

/** The queue closes its tables to all but their owner so, without policies. */
const ROW_SECURITY = `
  select format('alter table %s %s row level security', ${RELATION}, w.how) as sql
  ${FROM} cross join lateral (select 'enable' as how where c.relrowsecurity union all select 'force' where c.relforcerowsecurity) w
  where c.relkind in ('r', 'p') and ${KEPT} order by 1`;

const COMMENTS = `
  select format('comment on %s %s is %L', case c.relkind when 'v' then 'view' when 'S' then 'sequence' when 'i' then 'index' when 'I' then 'index' else 'table' end, ${RELATION}, d.description) as sql
  ${FROM} join pg_description d on d.classoid = 'pg_class'::regclass and d.objoid = c.oid and d.objsubid = 0 where c.relkind in ('r', 'p', 'v', 'S', 'i', 'I') and ${KEPT}
  union all
  select format('comment on column %s.%I is %L', ${RELATION}, a.attname, d.description)
  ${FROM} join pg_description d on d.classoid = 'pg_class'::regclass and d.objoid = c.oid join pg_attribute a on a.attrelid = c.oid and a.attnum = d.objsubid and d.objsubid > 0 where ${KEPT}
  union all
  select format('comment on routine %I.%I(%s) is %L', n.nspname, p.proname, pg_get_function_identity_arguments(p.oid), d.description)
  from pg_proc p join pg_namespace n on n.oid = p.pronamespace join pg_description d on d.classoid = 'pg_proc'::regclass and d.objoid = p.oid where ${OURS} and ${notOfExtension('p.oid', 'pg_proc')}
  order by 1`;

/** Before rights are set: nothing in them asks for one that only the rights give. */
export const SHAPE = [
  DEFAULTS, OWNED_SEQUENCES, constraints(`'c'`, '', 'k.conparentid = 0'), PARTITIONS, constraints(`'p', 'u', 'x'`, 'only'), INDEXES, INDEX_PARTITIONS, COMMENTS,
] as const;

/** After rights are set. Foreign keys look at every row once more; triggers watch only what comes after. */
export const WATCH = [constraints(`'f'`, '', 'k.conparentid = 0'), TRIGGERS, TRIGGER_STATES, ROW_SECURITY] as const;
