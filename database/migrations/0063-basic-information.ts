import type pg from 'pg';
import type { MigrationContext } from '../migrate';

/**
 * Figures in the form in which they are compared (made anew whenever their item changes), what the operator found of two
 * that contradict each other (BI-3.3), and units' word that nothing changed (BI-8.3). The last two are only added to.
 */
const TABLES = `
  create table congtinh.basic_information_figures (
    -- Kind of source and which item of it: ('info-entry', documentId).
    source text not null,
    ref text not null,
    state text not null check (state in ('draft', 'published')),
    position smallint not null check (position >= 0),
    -- Code of the list, or '=' and the label of an indicator that the list does not know.
    indicator text not null check (indicator <> ''),
    -- Code of the unit the figure is about; documentIds of its owner and category.
    subject text not null check (subject <> ''),
    owner text not null,
    category text,
    period text check (period in ('moment', 'month', 'quarter', 'six-months', 'nine-months', 'year')),
    period_end date not null,
    -- In the indicator's first unit of measure where that is declared.
    value numeric not null,
    measure text not null,
    -- As it was written.
    label text not null,
    written_value text not null,
    written_measure text not null,
    as_of date not null,
    side text not null,
    primary key (source, ref, state, position)
  );
  create index basic_information_figures_same on congtinh.basic_information_figures (indicator, subject, period_end, measure);

  create table congtinh.basic_information_settlements (
    id bigint generated always as identity primary key,
    pair text not null check (pair ~ '^[0-9a-f]{32}-[0-9a-f]{32}$'),
    holds text not null check (holds in ('left', 'right', 'both')),
    reason text not null check (btrim(reason, E' \\t\\r\\n') <> ''),
    -- Both sides as they stood when it was decided.
    facts jsonb not null,
    decided_by integer not null,
    decided_at timestamptz not null,
    recorded_at timestamptz not null default clock_timestamp()
  );
  create index basic_information_settlements_pair on congtinh.basic_information_settlements (pair, id);

  create table congtinh.basic_information_confirmations (
    id bigint generated always as identity primary key,
    responsibility text not null,
    unit text not null,
    category text not null,
    confirmed_on date not null,
    confirmed_by integer not null,
    confirmed_at timestamptz not null,
    -- Twice on one day says nothing more.
    unique (unit, category, confirmed_on)
  )`;

export async function up(client: pg.Client, { appRole }: MigrationContext): Promise<void> {
  const app = client.escapeIdentifier(appRole);
  await client.query(TABLES);
  await client.query(`grant select, insert, delete on congtinh.basic_information_figures to ${app}`);
  await client.query(`grant select, insert on congtinh.basic_information_settlements, congtinh.basic_information_confirmations to ${app}`);
}
