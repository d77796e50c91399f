import { notOfExtension, OURS, RELATION } from './ours';

/** One row of these queries is one piece: id, name in full, owner's name, statement. Tables come bare: no defaults, no constraints. */
const COLUMN = `
  format('%I %s%s%s%s', a.attname, format_type(a.atttypid, a.atttypmod),
    case when a.attcollation <> 0 and a.attcollation <> t.typcollation then
      (select format(' collate %I.%I', cn.nspname, co.collname) from pg_collation co join pg_namespace cn on cn.oid = co.collnamespace where co.oid = a.attcollation) else '' end,
    case a.attgenerated when 's' then format(' generated always as (%s) stored', pg_get_expr(d.adbin, d.adrelid))
      when 'v' then format(' generated always as (%s) virtual', pg_get_expr(d.adbin, d.adrelid))
      else case a.attidentity when '' then '' else (
        select format(' generated %s as identity (sequence name %I.%I start %s increment %s minvalue %s maxvalue %s cache %s%s)',
          case a.attidentity when 'a' then 'always' else 'by default' end, sn.nspname, s.relname,
          q.seqstart, q.seqincrement, q.seqmin, q.seqmax, q.seqcache, case when q.seqcycle then ' cycle' else '' end)
        from pg_depend p join pg_class s on s.oid = p.objid and s.relkind = 'S' join pg_namespace sn on sn.oid = s.relnamespace join pg_sequence q on q.seqrelid = s.oid
        where p.classid = 'pg_class'::regclass and p.refclassid = 'pg_class'::regclass and p.refobjid = a.attrelid and p.refobjsubid = a.attnum and p.deptype = 'i') end end,
    case when a.attnotnull then ' not null' else '' end)`;

const COLUMNS = `(select string_agg(${COLUMN}, E',\\n  ' order by a.attnum)
  from pg_attribute a join pg_type t on t.oid = a.atttypid left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
  where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped)`;

/** Columns whose values are not kept as those of their type are. */
const STORED = `coalesce((select string_agg(format('; alter table only %s alter column %I set storage %s', ${RELATION}, a.attname,
    case a.attstorage when 'p' then 'plain' when 'm' then 'main' when 'e' then 'external' else 'extended' end), '' order by a.attnum)
  from pg_attribute a join pg_type t on t.oid = a.atttypid
  where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attstorage <> t.typstorage), '')`;

export const TABLES = `
  select 'class:' || c.oid as id, ${RELATION} as name, pg_get_userbyid(c.relowner) as owner,
    format('create %stable %s (%s)%s%s', case c.relpersistence when 'u' then 'unlogged ' else '' end, ${RELATION}, E'\\n  ' || ${COLUMNS} || E'\\n',
      case c.relkind when 'p' then ' partition by ' || pg_get_partkeydef(c.oid) else '' end,
      case when c.reloptions is null then '' else format(' with (%s)', array_to_string(c.reloptions, ', ')) end) || ${STORED} as sql
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p') and ${OURS} and ${notOfExtension('c.oid', 'pg_class')}`;

export const COMPOSITES = `
  select 'class:' || c.oid as id, ${RELATION} as name, pg_get_userbyid(c.relowner) as owner,
    format('create type %s as (%s)', ${RELATION}, (select string_agg(format('%I %s', a.attname, format_type(a.atttypid, a.atttypmod)), ', ' order by a.attnum)
      from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped)) as sql
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind = 'c' and ${OURS} and ${notOfExtension('c.reltype', 'pg_type')}`;

export const ENUMS = `
  select 'type:' || t.oid as id, format('%I.%I', n.nspname, t.typname) as name, pg_get_userbyid(t.typowner) as owner,
    format('create type %I.%I as enum (%s)', n.nspname, t.typname, (select string_agg(quote_literal(v.enumlabel), ', ' order by v.enumsortorder) from pg_enum v where v.enumtypid = t.oid)) as sql
  from pg_type t join pg_namespace n on n.oid = t.typnamespace
  where t.typtype = 'e' and ${OURS} and ${notOfExtension('t.oid', 'pg_type')}`;

export const ROUTINES = `
  select 'proc:' || p.oid as id, format('%I.%I(%s)', n.nspname, p.proname, pg_get_function_identity_arguments(p.oid)) as name,
    pg_get_userbyid(p.proowner) as owner, pg_get_functiondef(p.oid) as sql
  from pg_proc p join pg_namespace n on n.oid = p.pronamespace
  where p.prokind in ('f', 'p', 'w') and ${OURS} and ${notOfExtension('p.oid', 'pg_proc')}`;

export const VIEWS = `
  select 'class:' || c.oid as id, ${RELATION} as name, pg_get_userbyid(c.relowner) as owner,
    format('create view %s%s as %s', ${RELATION}, case when c.reloptions is null then '' else format(' with (%s)', array_to_string(c.reloptions, ', ')) end,
      pg_get_viewdef(c.oid)) as sql
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind = 'v' and ${OURS} and ${notOfExtension('c.oid', 'pg_class')}`;

/** Identity columns bring their own. */
export const SEQUENCES = `
  select 'class:' || c.oid as id, ${RELATION} as name, pg_get_userbyid(c.relowner) as owner,
    format('create sequence %s as %s start %s increment %s minvalue %s maxvalue %s cache %s%s', ${RELATION}, format_type(q.seqtypid, null),
      q.seqstart, q.seqincrement, q.seqmin, q.seqmax, q.seqcache, case when q.seqcycle then ' cycle' else '' end) as sql
  from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_sequence q on q.seqrelid = c.oid
  where c.relkind = 'S' and ${OURS} and ${notOfExtension('c.oid', 'pg_class')}
    and not exists (select from pg_depend i where i.classid = 'pg_class'::regclass and i.objid = c.oid and i.deptype = 'i')`;

/** Which piece stands on which. A default or a constraint comes later; only what a generated column computes must be there before. */
export const NEEDS = `
  with edges as (
    select case d.classid when 'pg_class'::regclass then 'class:' || d.objid when 'pg_proc'::regclass then 'proc:' || d.objid
        when 'pg_type'::regclass then (select case when t.typrelid <> 0 then 'class:' || t.typrelid else 'type:' || t.oid end from pg_type t where t.oid = d.objid)
        when 'pg_rewrite'::regclass then (select 'class:' || r.ev_class from pg_rewrite r where r.oid = d.objid)
        when 'pg_attrdef'::regclass then (select 'class:' || f.adrelid from pg_attrdef f join pg_attribute a on a.attrelid = f.adrelid and a.attnum = f.adnum
          where f.oid = d.objid and a.attgenerated <> '') end as id,
      case d.refclassid when 'pg_class'::regclass then 'class:' || d.refobjid when 'pg_proc'::regclass then 'proc:' || d.refobjid
        when 'pg_type'::regclass then (select case when coalesce(e.typrelid, t.typrelid) <> 0 then 'class:' || coalesce(e.typrelid, t.typrelid) else 'type:' || coalesce(e.oid, t.oid) end
          from pg_type t left join pg_type e on e.oid = t.typelem and t.typlen = -1 where t.oid = d.refobjid) end as need
    from pg_depend d where d.deptype in ('n', 'a') and d.objid >= 16384 and d.refobjid >= 16384)
  select distinct id, need from edges where id is not null and need is not null and id <> need`;
