import type pg from 'pg';
import type { MigrationContext } from '../migrate';

/**
 * Where the published pages of each site stand and stood: an address that a page left still leads to it. And the last
 * line of "a page belongs to the unit of its site", for every type that hangs on a site.
 */
export async function up(client: pg.Client, { appRole }: MigrationContext): Promise<void> {
  const app = client.escapeIdentifier(appRole);
  await client.query(`
    create table congtinh.page_addresses (
      -- documentIds of the site and of the page.
      site text not null,
      path text not null check (path ~ '^(/[a-z0-9]+(-[a-z0-9]+)*)+$'),
      page text not null,
      -- False: an address that the page had; another page may take it over.
      is_current boolean not null,
      since timestamptz not null,
      primary key (site, path)
    );
    create unique index page_addresses_current on congtinh.page_addresses (page) where is_current;
    grant select, insert, update, delete on congtinh.page_addresses to ${app};

    -- Trigger arguments: items table, its link table to sites, column to the item, column to the site,
    -- its link table to units, column to the item, column to the unit.
    create function congtinh.unit_of_site() returns trigger
      language plpgsql security definer set search_path = congtinh, public, pg_temp as $$
    declare
      item bigint := (to_jsonb(new) ->> case when tg_table_name = tg_argv[1] then tg_argv[2] else tg_argv[5] end)::bigint;
      strange boolean;
    begin
      execute format(
        'select exists (select from public.%1$I s join public.%2$I u on u.%3$I = s.%4$I
                          join public.sites_unit_lnk o on o.site_id = s.%5$I
                         where s.%4$I = $1 and u.%6$I is distinct from o.unit_id)',
        tg_argv[1], tg_argv[4], tg_argv[5], tg_argv[2], tg_argv[3], tg_argv[6]) into strange using item;
      if strange then
        raise exception 'congtinh: % % is not of the unit of its site', tg_argv[0], item using errcode = 'CT002';
      end if;
      return null;
    end $$;
    grant execute on function congtinh.unit_of_site() to ${app};
  `);
}
