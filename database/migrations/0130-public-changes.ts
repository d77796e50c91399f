import type pg from 'pg';
import type { MigrationContext } from '../migrate';

/**
 * What changed of that which readers see, written by triggers in the transaction that changes it, whoever writes. Every
 * node reads it to drop answers that it keeps ready (ADR 0040). A tag names what was read and what changed alike:
 * `d:TYPE:DOCUMENT` a published document, `l:TYPE` any published document of a type, `k:TYPE:SLUG` those of a slug,
 * `f:DOCUMENT` a file, `t:TABLE` any row of a table, `*` everything.
 */
const TABLE = `
  create table congtinh.public_changes (
    -- Nodes catch up by transaction: what is not yet finished when they look is looked at again.
    xid xid8 not null default pg_current_xact_id(),
    tag text not null,
    seq bigint generated always as identity,
    at timestamptz not null default clock_timestamp(),
    primary key (xid, tag)
  );
  create index public_changes_at on congtinh.public_changes (at)`;

const FUNCTIONS = `
  create function congtinh.note_public_change(p_tag text) returns void
  language plpgsql security definer set search_path = congtinh, pg_temp as $$
  begin
    -- A row without an identity might be anything.
    insert into congtinh.public_changes (tag) values (coalesce(p_tag, '*')) on conflict do nothing;
    -- Once for a transaction, however often it is said.
    if found then perform pg_notify('congtinh_public', ''); end if;
  end $$;

  create function congtinh.note_public_document(p_type text, p_document text) returns void
  language plpgsql security definer set search_path = congtinh, pg_temp as $$
  begin
    perform congtinh.note_public_change('d:' || p_type || ':' || p_document);
    perform congtinh.note_public_change('l:' || p_type);
  end $$;

  -- On the table of a moderated type; argument: its uid. Drafts are nobody's business outside.
  create function congtinh.note_published_row() returns trigger
  language plpgsql security definer set search_path = congtinh, pg_temp as $$
  declare
    ignored constant text[] := array['created_by_id', 'updated_by_id'];
    line jsonb;
  begin
    if old.published_at is null and new.published_at is null then return null; end if;
    if tg_op = 'UPDATE' and to_jsonb(old) - ignored = to_jsonb(new) - ignored then return null; end if;
    foreach line in array array[case when tg_op <> 'INSERT' then to_jsonb(old) end, case when tg_op <> 'DELETE' then to_jsonb(new) end] loop
      continue when line is null or line ->> 'published_at' is null;
      perform congtinh.note_public_document(tg_argv[0], line ->> 'document_id');
      if line ->> 'slug' is not null then perform congtinh.note_public_change('k:' || tg_argv[0] || ':' || (line ->> 'slug')); end if;
    end loop;
    return null;
  end $$;

  -- On a table of which any row may stand in any answer.
  create function congtinh.note_public_table() returns trigger
  language plpgsql security definer set search_path = congtinh, pg_temp as $$
  begin
    if tg_op = 'UPDATE' and to_jsonb(old) - array['created_by_id', 'updated_by_id'] = to_jsonb(new) - array['created_by_id', 'updated_by_id'] then return null; end if;
    perform congtinh.note_public_change('t:' || tg_table_name);
    return null;
  end $$;

  -- A new file stands nowhere yet; where it comes to stand, the link says.
  create function congtinh.note_public_file() returns trigger
  language plpgsql security definer set search_path = congtinh, pg_temp as $$
  begin
    if tg_op = 'UPDATE' and to_jsonb(old) = to_jsonb(new) then return null; end if;
    if old.document_id is not null then perform congtinh.note_public_change('f:' || old.document_id); end if;
    perform congtinh.note_public_change('t:files');
    return null;
  end $$;

  create function congtinh.note_public_truncate() returns trigger
  language plpgsql security definer set search_path = congtinh, pg_temp as $$
  begin
    perform congtinh.note_public_change('*');
    return null;
  end $$;

  -- Who passed what stands published (PT-17.3): the head of the case, and decisions on its revision.
  create function congtinh.note_public_case() returns trigger
  language plpgsql security definer set search_path = congtinh, pg_temp as $$
  begin
    if tg_op <> 'INSERT' and old.state in ('published', 'withdrawn') then perform congtinh.note_public_document(old.content_type, old.document_id); end if;
    if tg_op <> 'DELETE' and new.state in ('published', 'withdrawn') then perform congtinh.note_public_document(new.content_type, new.document_id); end if;
    return null;
  end $$;

  create function congtinh.note_public_revision() returns trigger
  language plpgsql security definer set search_path = congtinh, pg_temp as $$
  declare
    line jsonb := case when tg_op = 'DELETE' then to_jsonb(old) else to_jsonb(new) end;
    head record;
  begin
    for head in select content_type, document_id from congtinh.moderation_cases
      where state = 'published' and revision_id = (line ->> tg_argv[0])::bigint loop
      perform congtinh.note_public_document(head.content_type, head.document_id);
    end loop;
    return null;
  end $$;

  create function congtinh.note_public_link() returns trigger
  language plpgsql security definer set search_path = congtinh, pg_temp as $$
  declare
    line jsonb;
  begin
    foreach line in array array[case when tg_op <> 'INSERT' then to_jsonb(old) end, case when tg_op <> 'DELETE' then to_jsonb(new) end] loop
      continue when line is null;
      perform congtinh.note_public_document(line ->> 'content_type', line ->> 'original');
      perform congtinh.note_public_document(line ->> 'content_type', line ->> 'copy');
    end loop;
    return null;
  end $$;

  -- As in 0032, with one line more: the guard of a row that hangs on a published document has found that document, and
  -- notes the change while it is at it.
  create or replace function congtinh.guard_check_child(p_spec jsonb, p_row jsonb, p_op text) returns void
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
        perform congtinh.note_public_document(path ->> 'type', document);
      end loop;
    end loop;
  end $$`;

/** Triggers on our own tables; those on Strapi's the application makes when they are there (src/read-cache/reads). */
const TRIGGERS = `
  create trigger congtinh_public_change after insert or update or delete on congtinh.moderation_cases
    for each row execute function congtinh.note_public_case();
  create trigger congtinh_public_change after insert or update or delete on congtinh.moderation_revisions
    for each row execute function congtinh.note_public_revision('id');
  create trigger congtinh_public_change after insert or update or delete on congtinh.moderation_decisions
    for each row execute function congtinh.note_public_revision('revision_id');
  create trigger congtinh_public_change after insert or update or delete on congtinh.linked_copies
    for each row execute function congtinh.note_public_link();
  create trigger congtinh_public_change after insert or update or delete on congtinh.page_addresses
    for each row execute function congtinh.note_public_table()`;

/** Called by triggers that the app role puts on its own tables. */
const CALLED_BY_APP = ['note_published_row()', 'note_public_table()', 'note_public_file()', 'note_public_truncate()'];
const INNER = ['note_public_change(text)', 'note_public_document(text, text)', 'note_public_case()', 'note_public_revision()', 'note_public_link()'];

export async function up(client: pg.Client, { appRole }: MigrationContext): Promise<void> {
  const app = client.escapeIdentifier(appRole);
  await client.query(TABLE);
  await client.query(FUNCTIONS);
  await client.query(TRIGGERS);
  for (const table of ['moderation_cases', 'moderation_revisions', 'moderation_decisions', 'linked_copies', 'page_addresses']) {
    await client.query(`create trigger congtinh_public_truncate after truncate on congtinh.${table} for each statement execute function congtinh.note_public_truncate()`);
  }
  for (const call of [...CALLED_BY_APP, ...INNER]) await client.query(`revoke execute on function congtinh.${call} from public`);
  for (const call of CALLED_BY_APP) await client.query(`grant execute on function congtinh.${call} to ${app}`);
  await client.query(`grant select, delete on congtinh.public_changes to ${app}`);
}
