import { notOfExtension, OURS, RELATION } from './ours';

/** Names what a copy could not hold: better no copy than one that lacks something. */
export const NOT_EXPORTABLE = `
  select 'relation (' || c.relkind::text || ') ' || ${RELATION} as what from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind not in ('r', 'p', 'v', 'S', 'i', 'I', 't', 'c') and ${OURS} and ${notOfExtension('c.oid', 'pg_class')}
  union all select 'type ' || format('%I.%I', n.nspname, t.typname) from pg_type t join pg_namespace n on n.oid = t.typnamespace
    where t.typtype not in ('b', 'c', 'e') and ${OURS} and ${notOfExtension('t.oid', 'pg_type')}
  union all select 'aggregate ' || format('%I.%I', n.nspname, p.proname) from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where p.prokind = 'a' and ${OURS} and ${notOfExtension('p.oid', 'pg_proc')}
  union all select 'policy ' || polname::text || ' on ' || polrelid::regclass::text from pg_policy
  union all select 'rule ' || r.rulename::text || ' on ' || r.ev_class::regclass::text from pg_rewrite r where r.rulename <> '_RETURN' and r.oid >= 16384
  union all select 'statistics ' || stxname::text from pg_statistic_ext
  union all select 'event trigger ' || evtname::text from pg_event_trigger
  union all select 'large object ' || oid::text from pg_largeobject_metadata
  union all select 'default privileges of ' || pg_get_userbyid(defaclrole)::text from pg_default_acl
  union all select 'inheritance of ' || i.inhrelid::regclass::text from pg_inherits i join pg_class c on c.oid = i.inhrelid where not c.relispartition
  order by 1 limit 20`;
