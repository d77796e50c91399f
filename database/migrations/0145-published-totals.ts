import type pg from 'pg';
import type { MigrationContext } from '../migrate';

/**
 * How many items of a type stand published on each site, for lists whose total is asked with every page. Kept by the index of
 * the search (0136), which has a row for each and of which one transaction at a time changes rows.
 */
const TOTALS = `
  create table congtinh.published_totals (
    content_type text not null,
    -- documentId of the site; empty where an item has none.
    site text not null,
    total bigint not null,
    primary key (content_type, site)
  );

  create function congtinh.add_published_totals() returns trigger
  language plpgsql security definer set search_path = congtinh, pg_temp as $$
  begin
    insert into congtinh.published_totals as t (content_type, site, total)
      select content_type, coalesce(site, ''), count(*) from changed group by 1, 2
      on conflict (content_type, site) do update set total = t.total + excluded.total;
    return null;
  end $$;

  create function congtinh.take_published_totals() returns trigger
  language plpgsql security definer set search_path = congtinh, pg_temp as $$
  begin
    update congtinh.published_totals t set total = t.total - gone.number
      from (select content_type, coalesce(site, '') as site, count(*) as number from changed group by 1, 2) gone
      where t.content_type = gone.content_type and t.site = gone.site;
    return null;
  end $$;

  create function congtinh.clear_published_totals() returns trigger
  language plpgsql security definer set search_path = congtinh, pg_temp as $$
  begin
    delete from congtinh.published_totals;
    return null;
  end $$;

  create trigger congtinh_totals_insert after insert on congtinh.search_items
    referencing new table as changed for each statement execute function congtinh.add_published_totals();
  create trigger congtinh_totals_delete after delete on congtinh.search_items
    referencing old table as changed for each statement execute function congtinh.take_published_totals();
  create trigger congtinh_totals_update_old after update on congtinh.search_items
    referencing old table as changed for each statement execute function congtinh.take_published_totals();
  create trigger congtinh_totals_update_new after update on congtinh.search_items
    referencing new table as changed for each statement execute function congtinh.add_published_totals();
  create trigger congtinh_totals_truncate after truncate on congtinh.search_items
    for each statement execute function congtinh.clear_published_totals();

  insert into congtinh.published_totals (content_type, site, total)
    select content_type, coalesce(site, ''), count(*) from congtinh.search_items group by 1, 2`;

export async function up(client: pg.Client, { appRole }: MigrationContext): Promise<void> {
  await client.query(TOTALS);
  for (const name of ['add', 'take', 'clear']) await client.query(`revoke execute on function congtinh.${name}_published_totals() from public`);
  await client.query(`grant select on congtinh.published_totals to ${client.escapeIdentifier(appRole)}`);
}
