import type pg from 'pg';
import type { MigrationContext } from '../migrate';

/**
 * The last line of scope: which unit owns which document, kept by triggers on the link tables of
 * Strapi's `unit` relations. A document's owner changes only in a transaction that names the document
 * in `congtinh.owner_change`; an item without owner does not commit (PT-6.1d).
 */
export async function up(client: pg.Client, { appRole }: MigrationContext): Promise<void> {
  const app = client.escapeIdentifier(appRole);
  await client.query(`
    create table congtinh.owners (
      table_name name not null,
      document_id text not null,
      unit_document_id text not null,
      primary key (table_name, document_id)
    );
    create index owners_unit on congtinh.owners (unit_document_id);
    create table congtinh.owned_tables (
      table_name name primary key,
      guarded_at timestamptz not null default now()
    );
    grant select on congtinh.owners, congtinh.owned_tables to ${app};

    -- Trigger arguments, everywhere below: items table, link table, its column to the item, its column to the unit.

    create function congtinh.hold_owner() returns trigger
      language plpgsql security definer set search_path = congtinh, public, pg_temp as $$
    declare
      item text;
      wanted text;
      held text;
    begin
      execute format('select document_id from public.%I where id = $1', tg_argv[0])
        into item using (to_jsonb(new) ->> tg_argv[2])::bigint;
      select document_id into wanted from public.units where id = (to_jsonb(new) ->> tg_argv[3])::bigint;
      if item is null or wanted is null then
        raise exception 'congtinh: owner link of % without item or unit', tg_argv[0] using errcode = 'CT002';
      end if;
      insert into congtinh.owners values (tg_argv[0], item, wanted) on conflict do nothing;
      select unit_document_id into held from congtinh.owners
        where table_name = tg_argv[0] and document_id = item for update;
      if held = wanted then
        return null;
      end if;
      if current_setting('congtinh.owner_change', true) is distinct from item then
        raise exception 'congtinh: % % belongs to another unit', tg_argv[0], item using errcode = 'CT002';
      end if;
      update congtinh.owners set unit_document_id = wanted where table_name = tg_argv[0] and document_id = item;
      return null;
    end $$;

    create function congtinh.need_owner() returns trigger
      language plpgsql security definer set search_path = congtinh, public, pg_temp as $$
    declare
      item bigint := case when tg_table_name = tg_argv[0] then (to_jsonb(new) ->> 'id')::bigint
                          else (to_jsonb(old) ->> tg_argv[2])::bigint end;
      bare boolean;
    begin
      execute format(
        'select exists (select from public.%1$I i where i.id = $1
                         and not exists (select from public.%2$I l where l.%3$I = i.id and l.%4$I is not null))',
        tg_argv[0], tg_argv[1], tg_argv[2], tg_argv[3]) into bare using item;
      if bare then
        raise exception 'congtinh: % % has no unit', tg_argv[0], item using errcode = 'CT002';
      end if;
      return null;
    end $$;

    create function congtinh.keep_document_id() returns trigger
      language plpgsql set search_path = congtinh, public, pg_temp as $$
    begin
      raise exception 'congtinh: a document keeps its id' using errcode = 'CT002';
    end $$;

    -- Takes over the owners that stand already. True when the table is seen for the first time.
    create function congtinh.adopt_owners(items name, links name, to_item name, to_unit name) returns boolean
      language plpgsql security definer set search_path = congtinh, public, pg_temp as $$
    declare
      first boolean;
    begin
      execute format(
        'insert into congtinh.owners
         select distinct on (i.document_id) %1$L, i.document_id, u.document_id
           from public.%1$I i join public.%2$I l on l.%3$I = i.id join public.units u on u.id = l.%4$I
          order by i.document_id, i.id
         on conflict do nothing', items, links, to_item, to_unit);
      insert into congtinh.owned_tables (table_name) values (items) on conflict do nothing;
      get diagnostics first = row_count;
      return first;
    end $$;

    revoke all on function congtinh.adopt_owners(name, name, name, name) from public;
    grant execute on function congtinh.hold_owner(), congtinh.need_owner(), congtinh.keep_document_id(),
      congtinh.adopt_owners(name, name, name, name) to ${app};
  `);
}
