import type pg from 'pg';
import type { MigrationContext } from '../migrate';

/**
 * The backstop (PT-6.1g): functions behind the triggers that the application puts on Strapi's tables.
 * A published row, and the rows that hang on it, change only while the transaction names a case for
 * which the function itself finds the approvals of every stage, or a withdrawal decided in this very
 * transaction. The trigger's one argument is JSON that names tables and columns, never SQL.
 */
const FUNCTIONS = `
  create function congtinh.moderation_releases(p_type text, p_document text) returns boolean
  language plpgsql security definer set search_path = congtinh, pg_temp as $$
  declare
    flag text := current_setting('congtinh.release', true);
    head congtinh.moderation_cases%rowtype;
  begin
    if flag is null or flag !~ '^[0-9]{1,18}$' then return false; end if;
    select * into head from congtinh.moderation_cases
      where id = flag::bigint and content_type = p_type and document_id = p_document;
    if not found then return false; end if;
    if head.state in ('approved', 'scheduled') then
      return coalesce(congtinh.moderation_approved(head.id, head.revision_id), false);
    end if;
    return exists (select from congtinh.moderation_decisions d
      where d.case_id = head.id and d.decision = 'withdraw' and d.tx = pg_current_xact_id());
  end $$;

  create function congtinh.guard_refuse(p_what text) returns void
  language plpgsql set search_path = pg_temp as $$
  begin
    raise exception 'CT001: % is published and changes only through moderation', p_what using errcode = 'CT001';
  end $$;

  -- Argument: the content type's uid.
  create function congtinh.guard_published() returns trigger
  language plpgsql security definer set search_path = congtinh, public, pg_temp as $$
  declare
    -- Who made or last touched a row is no content; closing an account may clear it.
    ignored constant text[] := array['created_by_id', 'updated_by_id'];
  begin
    if tg_op = 'UPDATE' and to_jsonb(old) - ignored = to_jsonb(new) - ignored then return new; end if;
    if tg_op <> 'INSERT' and old.published_at is not null and not congtinh.moderation_releases(tg_argv[0], old.document_id) then
      perform congtinh.guard_refuse(tg_argv[0]);
    end if;
    if tg_op <> 'DELETE' and new.published_at is not null and not congtinh.moderation_releases(tg_argv[0], new.document_id) then
      perform congtinh.guard_refuse(tg_argv[0]);
    end if;
    if tg_op = 'DELETE' then return old; end if;
    return new;
  end $$;

  -- A link's far end: rewriting is part of releasing the document there; a link whose far row is
  -- already gone fell with it, and that row had its own guard.
  create function congtinh.guard_far_end(p_far jsonb, p_row jsonb, p_op text) returns boolean
  language plpgsql security definer set search_path = congtinh, public, pg_temp as $$
  declare
    far_document text;
    far_id bigint := (p_row ->> (p_far ->> 'column'))::bigint;
  begin
    if p_far is null or far_id is null then return false; end if;
    execute format('select document_id from public.%I where id = $1', p_far ->> 'table') into far_document using far_id;
    if far_document is null then return p_op = 'DELETE'; end if;
    return congtinh.moderation_releases(p_far ->> 'type', far_document);
  end $$;

  create function congtinh.guard_check_child(p_spec jsonb, p_row jsonb, p_op text) returns void
  language plpgsql security definer set search_path = congtinh, public, pg_temp as $$
  declare
    start_id bigint := (p_row ->> (p_spec ->> 'start'))::bigint;
    paths jsonb := case when p_spec ? 'by' then p_spec -> 'by' -> (p_row ->> (p_spec ->> 'discriminator')) else p_spec -> 'paths' end;
    path jsonb;
    hop jsonb;
    ids bigint[];
    document text;
  begin
    if start_id is null or paths is null then return; end if;
    for path in select value from jsonb_array_elements(paths) loop
      ids := array[start_id];
      for hop in select value from jsonb_array_elements(path -> 'hops') loop
        execute format('select coalesce(array_agg(distinct entity_id::bigint), ''{}'') from public.%I where cmp_id = any($1) and component_type = $2', hop ->> 'via')
          into ids using ids, hop ->> 'component';
      end loop;
      for document in execute format('select distinct document_id from public.%I where id = any($1) and published_at is not null', path ->> 'table') using ids loop
        if not congtinh.moderation_releases(path ->> 'type', document)
           and not congtinh.guard_far_end(p_spec -> 'far', p_row, p_op) then
          perform congtinh.guard_refuse(path ->> 'type');
        end if;
      end loop;
    end loop;
  end $$;

  -- Argument: how to walk from a row of this table to the documents it belongs to.
  create function congtinh.guard_child() returns trigger
  language plpgsql security definer set search_path = congtinh, public, pg_temp as $$
  begin
    if tg_op <> 'INSERT' then perform congtinh.guard_check_child(tg_argv[0]::jsonb, to_jsonb(old), tg_op); end if;
    if tg_op <> 'DELETE' then perform congtinh.guard_check_child(tg_argv[0]::jsonb, to_jsonb(new), tg_op); end if;
    if tg_op = 'DELETE' then return old; end if;
    return new;
  end $$;

  create function congtinh.guard_truncate() returns trigger
  language plpgsql set search_path = pg_temp as $$
  begin
    raise exception 'CT001: % may hold published content and is not emptied', tg_table_name using errcode = 'CT001';
  end $$;

  -- Where a file stands so that it must stay as it is: a live case, or what is published now.
  create view congtinh.moderation_standing_files as
    select f.file, c.content_type, c.document_id, c.title, c.state
    from congtinh.moderation_files f
    join congtinh.moderation_cases c on c.id = f.case_id and c.revision_id = f.revision_id
    where c.state in ('open', 'returned', 'approved', 'scheduled')
      or (c.state = 'published' and not exists (
        select from congtinh.moderation_cases later
        where later.content_type = c.content_type and later.document_id = c.document_id and later.locale = c.locale
          and later.id > c.id and later.state in ('published', 'withdrawn')));

  create function congtinh.moderation_file_stands(p_file text) returns boolean
  language sql security definer set search_path = congtinh, pg_temp as $$
    select exists (select from congtinh.moderation_standing_files where file = p_file)
  $$;

  create function congtinh.guard_file() returns trigger
  language plpgsql security definer set search_path = congtinh, public, pg_temp as $$
  declare
    held constant text[] := array['document_id', 'hash', 'ext', 'mime', 'size', 'url', 'formats', 'provider', 'provider_metadata', 'alternative_text', 'sha256'];
    col text;
    changed boolean := tg_op = 'DELETE';
  begin
    if tg_op = 'UPDATE' then
      foreach col in array held loop
        changed := changed or (to_jsonb(old) -> col) is distinct from (to_jsonb(new) -> col);
      end loop;
    end if;
    if changed and congtinh.moderation_file_stands(old.document_id) then
      raise exception 'CT001: the file stands in a case under moderation or in a published item' using errcode = 'CT001';
    end if;
    if tg_op = 'DELETE' then return old; end if;
    return new;
  end $$;

  create function congtinh.note_guard(p_table text) returns void
  language sql security definer set search_path = congtinh, public, pg_temp as $$
    insert into congtinh.moderation_guards (table_name, table_oid)
    values (p_table, to_regclass(format('public.%I', p_table)))
    on conflict (table_name) do update set table_oid = excluded.table_oid, installed_at = now()
      where congtinh.moderation_guards.table_oid <> excluded.table_oid
  $$`;

const CALLED_BY_APP = [
  'guard_published()', 'guard_child()', 'guard_truncate()', 'guard_file()', 'guard_refuse(text)',
  'note_guard(text)', 'moderation_file_stands(text)', 'moderation_releases(text, text)',
];
const INNER = ['guard_far_end(jsonb, jsonb, text)', 'guard_check_child(jsonb, jsonb, text)'];

export async function up(client: pg.Client, { appRole }: MigrationContext): Promise<void> {
  await client.query(FUNCTIONS);
  await client.query(`grant select on congtinh.moderation_standing_files to ${client.escapeIdentifier(appRole)}`);
  for (const call of [...CALLED_BY_APP, ...INNER]) await client.query(`revoke execute on function congtinh.${call} from public`);
  for (const call of CALLED_BY_APP) await client.query(`grant execute on function congtinh.${call} to ${client.escapeIdentifier(appRole)}`);
}
