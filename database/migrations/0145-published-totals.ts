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

  -- For starts and nights: what was written past the triggers is settled here as the index itself is. Readers see the old or the new.
  create function congtinh.recount_published() returns void
  language plpgsql security definer set search_path = congtinh, pg_temp as $$
  begin
    perform pg_advisory_xact_lock(hashtext('congtinh.search'));
    insert into congtinh.published_totals as t (content_type, site, total)
      select content_type, site, sum(n) from (
        select content_type, coalesce(site, '') as site, 1 as n from congtinh.search_items
        union all select content_type, site, 0 from congtinh.published_totals) rows group by 1, 2
      on conflict (content_type, site) do update set total = excluded.total where t.total is distinct from excluded.total;
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
  const app = client.escapeIdentifier(appRole);
  for (const call of ['add_published_totals()', 'take_published_totals()', 'clear_published_totals()', 'recount_published()']) await client.query(`revoke execute on function congtinh.${call} from public`);
  await client.query(`grant select on congtinh.published_totals to ${app}`);
  await client.query(`grant execute on function congtinh.recount_published() to ${app}`);
}
