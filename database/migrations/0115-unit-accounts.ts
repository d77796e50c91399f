import type pg from 'pg';
import type { MigrationContext } from '../migrate';

/**
 * PR-5.2a: one active data account per unit and programme. The assignments are Strapi's (their unit stands in a join
 * table), so what is compared lies here: one line per poverty data officer's assignment, kept by triggers on Strapi's
 * tables (src/plugins/units/server/services/unit-account-guards.ts) and written by nobody else. The exclusion holds on
 * every path and between transactions that do not see each other.
 */
const TABLES = `
  -- A programme as a point of a built-in range, in which "every programme" overlaps each one: 60 bits of its code's digest.
  create function congtinh.programme_point(programme text) returns bigint
  language sql immutable strict parallel safe set search_path = pg_catalog, pg_temp as $$
    select ('x' || substr(md5(programme), 1, 15))::bit(60)::bigint
  $$;

  create table congtinh.unit_accounts (
    assignment_id integer primary key,
    unit_id integer not null,
    unit int4range generated always as (int4range(unit_id, unit_id, '[]')) stored,
    -- Unbounded: of every programme.
    programmes int8range not null check (not isempty(programmes)),
    -- Days of the business calendar, without the last; empty when it ended on the day it began.
    period daterange not null,
    constraint one_account_per_unit exclude using gist (unit with =, programmes with &&, period with &&)
  )`;

const FUNCTIONS = `
  create function congtinh.keep_unit_account(assignment integer) returns void
  language plpgsql security definer set search_path = congtinh, pg_temp as $$
  begin
    delete from unit_accounts where assignment_id = assignment;
    insert into unit_accounts (assignment_id, unit_id, programmes, period)
      select a.id, l.unit_id,
             case when a.programme is null then int8range(null, null) else int8range(programme_point(a.programme::text), programme_point(a.programme::text), '[]') end,
             daterange(a."from", case when a."to" < a."from" then a."from" else a."to" end)
        from public.assignments a join public.assignments_unit_lnk l on l.assignment_id = a.id
       where a.id = assignment and a.system = 'poverty' and a.role = 'data-officer';
  exception when exclusion_violation then
    raise exception 'CT115: đơn vị đã có một tài khoản số liệu cho chương trình này trong thời gian đó; hãy bàn giao. | the unit has its one data account for this programme: hand it over.'
      using errcode = 'CT115';
  end $$;

  create function congtinh.unit_account_of_assignment() returns trigger
  language plpgsql security definer set search_path = congtinh, pg_temp as $$
  begin
    if tg_op = 'DELETE' then
      delete from unit_accounts where assignment_id = old.id;
    else
      perform keep_unit_account(new.id);
    end if;
    return null;
  end $$;

  create function congtinh.unit_account_of_link() returns trigger
  language plpgsql security definer set search_path = congtinh, pg_temp as $$
  begin
    if tg_op <> 'INSERT' then perform keep_unit_account(old.assignment_id); end if;
    if tg_op <> 'DELETE' then perform keep_unit_account(new.assignment_id); end if;
    return null;
  end $$;

  -- Emptied tables fire no triggers of rows.
  create function congtinh.unit_accounts_emptied() returns trigger
  language plpgsql set search_path = congtinh, pg_temp as $$
  begin
    raise exception 'CT115: the assignments are not emptied' using errcode = 'CT115';
  end $$;

  -- Assignments that were there before the rule: two accounts of one unit stop the start, which names them.
  create function congtinh.adopt_unit_accounts() returns integer
  language plpgsql security definer set search_path = congtinh, pg_temp as $$
  declare
    adopted integer := 0;
    each integer;
  begin
    for each in select id from public.assignments where system = 'poverty' and role = 'data-officer' order by id loop
      begin
        perform keep_unit_account(each);
      exception when sqlstate 'CT115' then
        raise exception 'CT115: assignment % is a second data account of its unit and programme: end one of them first', each using errcode = 'CT115';
      end;
      adopted := adopted + 1;
    end loop;
    return adopted;
  end $$`;

export async function up(client: pg.Client, { appRole }: MigrationContext): Promise<void> {
  const app = client.escapeIdentifier(appRole);
  await client.query(TABLES);
  await client.query(FUNCTIONS);
  await client.query(`
    grant select on congtinh.unit_accounts to ${app};
    revoke all on function congtinh.programme_point(text), congtinh.keep_unit_account(integer), congtinh.unit_account_of_assignment(), congtinh.unit_account_of_link(),
      congtinh.unit_accounts_emptied(), congtinh.adopt_unit_accounts() from public;
    grant execute on function congtinh.unit_account_of_assignment(), congtinh.unit_account_of_link(),
      congtinh.unit_accounts_emptied(), congtinh.adopt_unit_accounts() to ${app}`);
}
