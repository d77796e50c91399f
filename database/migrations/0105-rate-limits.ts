import type pg from 'pg';
import type { MigrationContext } from '../migrate';

/**
 * How often who asked for what lately, counted for all nodes together. A crash may lose it (unlogged): then everybody begins
 * at nought. Keys are pseudonyms: neither addresses nor accounts stand here.
 */
export async function up(client: pg.Client, { appRole }: MigrationContext): Promise<void> {
  const app = client.escapeIdentifier(appRole);
  await client.query(`
    create unlogged table congtinh.rate_limits (
      key text primary key check (length(key) <= 120),
      hits integer not null,
      -- Real time, as all of sessions and limits.
      ends_at timestamptz not null,
      -- Until then every attempt is refused unlooked at: the growing delay after failures.
      closed_until timestamptz
    );
    create index rate_limits_ends_at on congtinh.rate_limits (ends_at);

    -- One attempt more in a window of so many seconds that begins with the first; answers how many there are and the seconds to its end.
    create function congtinh.count_attempt(wanted text, seconds integer) returns table (hits integer, seconds_left numeric)
      language sql security definer set search_path = congtinh, pg_temp as $$
      insert into congtinh.rate_limits as r (key, hits, ends_at) values (wanted, 1, clock_timestamp() + make_interval(secs => seconds))
      on conflict (key) do update set
        hits = case when r.ends_at <= clock_timestamp() then 1 else r.hits + 1 end,
        ends_at = case when r.ends_at <= clock_timestamp() then clock_timestamp() + make_interval(secs => seconds) else r.ends_at end
      returning r.hits, extract(epoch from r.ends_at - clock_timestamp())
    $$;

    -- One failure more. So many are free; from then on each closes for twice as long as the one before, up to a most.
    create function congtinh.count_failure(wanted text, free integer, first_delay integer, longest integer, forget integer) returns void
      language sql security definer set search_path = congtinh, pg_temp as $$
      insert into congtinh.rate_limits as r (key, hits, ends_at, closed_until)
        values (wanted, 1, clock_timestamp() + make_interval(secs => forget), case when free < 1 then clock_timestamp() + make_interval(secs => first_delay) end)
      on conflict (key) do update set
        hits = case when r.ends_at <= clock_timestamp() then 1 else r.hits + 1 end,
        ends_at = clock_timestamp() + make_interval(secs => forget),
        closed_until = case when r.ends_at > clock_timestamp() and r.hits + 1 > free
          then clock_timestamp() + make_interval(secs => least(longest, first_delay * power(2, least(r.hits - free, 20)))) end
    $$;

    revoke all on function congtinh.count_attempt(text, integer) from public;
    revoke all on function congtinh.count_failure(text, integer, integer, integer, integer) from public;
    grant select, delete on congtinh.rate_limits to ${app};
    grant execute on function congtinh.count_attempt(text, integer) to ${app};
    grant execute on function congtinh.count_failure(text, integer, integer, integer, integer) to ${app};
  `);
}
