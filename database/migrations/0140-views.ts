import type pg from 'pg';
import type { MigrationContext } from '../migrate';

const COUNTED = `
      -- documentIds; '' where there is none. The portal's own site where an item belongs to no site.
      site text not null check (length(site) <= 40),
      kind text not null check (kind in ('article', 'page', 'legal-document', 'info-entry', 'list')),
      document_id text not null check (length(document_id) <= 40),
      category text not null check (length(category) <= 40),
      views bigint not null check (views > 0)`;

/**
 * PT-3.2: how often what was looked at on a day, and, when days are no longer kept one by one, in a month. Nothing in it
 * speaks of readers.
 */
export async function up(client: pg.Client, { appRole }: MigrationContext): Promise<void> {
  const app = client.escapeIdentifier(appRole);
  await client.query(`
    create table congtinh.view_days (
      -- In Asia/Ho_Chi_Minh.
      day date not null,${COUNTED},
      primary key (day, site, kind, document_id, category)
    );
    create index view_days_site on congtinh.view_days (site, day);
    create table congtinh.view_months (
      month date not null check (extract(day from month) = 1),${COUNTED},
      primary key (month, site, kind, document_id, category)
    );
    create index view_months_site on congtinh.view_months (site, month);
    grant select, insert, update, delete on congtinh.view_days, congtinh.view_months to ${app};
  `);
}
