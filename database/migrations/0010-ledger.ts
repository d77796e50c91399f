import type pg from 'pg';
import type { MigrationContext } from '../migrate';

/** Hash before the first entry; also in src/plugins/ledger/server/domain/chain.ts. */
const GENESIS = '0'.repeat(64);

/**
 * The append-only record of what happened: monthly partitions, the chain's head, the seals of months that may leave,
 * and the erasable keys of personal fields. The app may insert and select; every other act is refused with CT003.
 */
export async function up(client: pg.Client, { appRole }: MigrationContext): Promise<void> {
  await client.query(TABLES);
  await client.query('insert into congtinh.ledger_head (id, seq, hash, recorded_at) values (1, 0, $1, $2)', [GENESIS, '1970-01-01T00:00:00Z']);
  await client.query(FUNCTIONS);
  await client.query(TRIGGERS);
  await client.query('select congtinh.ledger_make_partitions(3)');
  const app = client.escapeIdentifier(appRole);
  await client.query(`
    revoke all on function congtinh.ledger_lock_head(), congtinh.ledger_make_partition(timestamptz),
      congtinh.ledger_make_partitions(integer), congtinh.ledger_link(), congtinh.ledger_refuse() from public;
    grant execute on function congtinh.ledger_lock_head(), congtinh.ledger_make_partitions(integer) to ${app};
    grant select, insert on congtinh.ledger_entries to ${app};
    grant select on congtinh.ledger_head, congtinh.ledger_seals to ${app};
    grant select, insert, delete on congtinh.ledger_subject_keys to ${app}`);
}

const TABLES = `
  create table congtinh.ledger_entries (
    seq bigint not null check (seq > 0),
    format smallint not null,
    recorded_at timestamptz not null,
    business_at timestamptz not null,
    actor_kind text not null check (actor_kind in ('staff', 'connection', 'public', 'system')),
    actor_id text,
    session_id text,
    assignment_id text,
    address text,
    action text not null check (action <> ''),
    subject_type text not null check (subject_type <> ''),
    subject_id text not null check (subject_id <> ''),
    before jsonb,
    after jsonb,
    personal jsonb,
    transaction_id text not null,
    request_id text,
    previous_hash text not null check (previous_hash ~ '^[0-9a-f]{64}$'),
    hash text not null check (hash ~ '^[0-9a-f]{64}$'),
    primary key (seq, recorded_at)
  ) partition by range (recorded_at);
  create index ledger_entries_subject on congtinh.ledger_entries (subject_type, subject_id, seq);
  create index ledger_entries_actor on congtinh.ledger_entries (actor_kind, actor_id, seq);
  comment on column congtinh.ledger_entries.address is 'encrypted with the key of the actor';
  comment on column congtinh.ledger_entries.personal is 'encrypted with the key of the subject';

  -- One row: locked by whoever appends, so that the chain has no fork and no gap.
  create table congtinh.ledger_head (
    id smallint primary key check (id = 1),
    seq bigint not null,
    hash text not null,
    recorded_at timestamptz not null
  );

  create table congtinh.ledger_seals (
    month date primary key check (extract(day from month) = 1),
    first_seq bigint not null,
    last_seq bigint not null,
    previous_hash text not null,
    last_hash text not null,
    sealed_at timestamptz not null,
    hmac text not null,
    check (first_seq > 0 and last_seq >= first_seq)
  );

  create table congtinh.ledger_subject_keys (
    subject_type text not null,
    subject_id text not null,
    wrapped_key text not null,
    created_at timestamptz not null default clock_timestamp(),
    primary key (subject_type, subject_id)
  );`;

const FUNCTIONS = `
  -- Real time in milliseconds, which JavaScript keeps exactly.
  create function congtinh.ledger_time() returns timestamptz language sql volatile
    set search_path = pg_catalog, pg_temp
    return date_trunc('milliseconds', clock_timestamp());

  create function congtinh.ledger_refuse() returns trigger language plpgsql
    set search_path = congtinh, pg_catalog, pg_temp as $$
  begin
    raise exception 'the ledger is append-only: % on % refused', tg_op, tg_table_name using errcode = 'CT003';
  end $$;

  -- An entry follows its predecessor without gap or fork, is not older than it, and not of tomorrow.
  create function congtinh.ledger_link() returns trigger language plpgsql security definer
    set search_path = congtinh, pg_catalog, pg_temp as $$
  begin
    update ledger_head set seq = new.seq, hash = new.hash, recorded_at = new.recorded_at
      where id = 1 and seq = new.seq - 1 and hash = new.previous_hash and recorded_at <= new.recorded_at;
    if not found or new.recorded_at > ledger_time() + interval '1 minute' then
      raise exception 'ledger entry % does not follow the head of the chain', new.seq using errcode = 'CT003';
    end if;
    return new;
  end $$;

  -- Months are the province's months. Attaching does not wait for readers, creating in place would.
  create function congtinh.ledger_make_partition(at timestamptz) returns boolean language plpgsql security definer
    set search_path = congtinh, pg_catalog, pg_temp as $$
  declare
    zone constant text := 'Asia/Ho_Chi_Minh';
    month timestamp := date_trunc('month', at at time zone zone);
    name text := 'ledger_entries_' || to_char(month, 'YYYY_MM');
  begin
    if to_regclass('congtinh.' || name) is not null then return false; end if;
    perform pg_advisory_xact_lock(hashtext('congtinh.ledger_partitions'));
    if to_regclass('congtinh.' || name) is not null then return false; end if;
    execute format('create table congtinh.%I (like congtinh.ledger_entries including constraints)', name);
    execute format('alter table congtinh.ledger_entries attach partition congtinh.%I for values from (%L) to (%L)',
      name, month at time zone zone, (month + interval '1 month') at time zone zone);
    execute format('create trigger ledger_keep_whole before truncate on congtinh.%I for each statement execute function congtinh.ledger_refuse()', name);
    execute format('alter table congtinh.%I enable always trigger ledger_keep_whole', name);
    return true;
  end $$;

  create function congtinh.ledger_make_partitions(ahead integer) returns integer language plpgsql security definer
    set search_path = congtinh, pg_catalog, pg_temp as $$
  declare
    made integer := 0;
  begin
    for step in 0 .. least(greatest(ahead, 0), 24) loop
      if ledger_make_partition(ledger_time() + make_interval(months => step)) then made := made + 1; end if;
    end loop;
    return made;
  end $$;

  -- Waits for the end of the chain and returns it with the time that the next entries bear.
  create function congtinh.ledger_lock_head() returns table (seq bigint, hash text, at timestamptz, transaction_id text)
    language plpgsql security definer set search_path = congtinh, pg_catalog, pg_temp as $$
  declare
    head ledger_head;
  begin
    select * into strict head from ledger_head where id = 1 for update;
    seq := head.seq;
    hash := head.hash;
    at := greatest(ledger_time(), head.recorded_at);
    transaction_id := pg_current_xact_id()::text;
    perform ledger_make_partition(at);
    return next;
  end $$;`;

// "always": not even a session in replica mode passes.
const TRIGGERS = `
  create trigger ledger_link before insert on congtinh.ledger_entries for each row execute function congtinh.ledger_link();
  create trigger ledger_keep before update or delete on congtinh.ledger_entries for each row execute function congtinh.ledger_refuse();
  create trigger ledger_keep_whole before truncate on congtinh.ledger_entries for each statement execute function congtinh.ledger_refuse();
  create trigger ledger_keep before update or delete on congtinh.ledger_seals for each row execute function congtinh.ledger_refuse();
  create trigger ledger_keep_whole before truncate on congtinh.ledger_seals for each statement execute function congtinh.ledger_refuse();
  alter table congtinh.ledger_entries enable always trigger ledger_link;
  alter table congtinh.ledger_entries enable always trigger ledger_keep;
  alter table congtinh.ledger_entries enable always trigger ledger_keep_whole;
  alter table congtinh.ledger_seals enable always trigger ledger_keep;
  alter table congtinh.ledger_seals enable always trigger ledger_keep_whole;`;
