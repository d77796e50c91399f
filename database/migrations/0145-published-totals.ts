import type pg from 'pg';
import type { MigrationContext } from '../migrate';

/**
 * How many items of a type stand published on each site in each category, for lists whose total is asked with every page. Kept by the index of
 * the search (0136), which has a row for each and of which one transaction at a time changes rows.
 */
const TOTALS = `
  create table congtinh.published_totals (
    content_type text not null,
    -- documentId of the site; empty where an item has none.
    site text not null,
    -- documentId of the category, without what is below it; empty where an item has none.
    category text not null,
    total bigint not null,
    primary key (content_type, site, category)
  );

  create function congtinh.add_published_totals() returns trigger
  language plpgsql security definer set search_path = congtinh, pg_temp as $$
  begin
    insert into congtinh.published_totals as t (content_type, site, category, total)
      select content_type, coalesce(site, ''), coalesce(category, ''), count(*) from changed group by 1, 2, 3
      on conflict (content_type, site, category) do update set total = t.total + excluded.total;
    return null;
  end $$;

  create function congtinh.take_published_totals() returns trigger
  language plpgsql security definer set search_path = congtinh, pg_temp as $$
  begin
    update congtinh.published_totals t set total = t.total - gone.number
      from (select content_type, coalesce(site, '') as site, coalesce(category, '') as category, count(*) as number from changed group by 1, 2, 3) gone
      where t.content_type = gone.content_type and t.site = gone.site and t.category = gone.category;
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
    insert into congtinh.published_totals as t (content_type, site, category, total)
      select content_type, site, category, sum(n) from (
        select content_type, coalesce(site, '') as site, coalesce(category, '') as category, 1 as n from congtinh.search_items
        union all select content_type, site, category, 0 from congtinh.published_totals) rows group by 1, 2, 3
      on conflict (content_type, site, category) do update set total = excluded.total where t.total is distinct from excluded.total;
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

  insert into congtinh.published_totals (content_type, site, category, total)
    select content_type, coalesce(site, ''), coalesce(category, ''), count(*) from congtinh.search_items group by 1, 2, 3`;

export async function up(client: pg.Client, { appRole }: MigrationContext): Promise<void> {
  await client.query(TOTALS);
  const app = client.escapeIdentifier(appRole);
  for (const call of ['add_published_totals()', 'take_published_totals()', 'clear_published_totals()', 'recount_published()']) await client.query(`revoke execute on function congtinh.${call} from public`);
  await client.query(`grant select on congtinh.published_totals to ${app}`);
  await client.query(`grant execute on function congtinh.recount_published() to ${app}`);
}
