import type pg from 'pg';
import type { MigrationContext } from '../migrate';

/** More than any rule remembers; the rule says how many of them count. */
const REMEMBERED = 24;

/**
 * Functions behind the triggers on core's table of accounts. The plugin makes the triggers once that table exists
 * (src/plugins/accounts/server/services/account-guards.ts); they hold on every path, SQL of the app role included.
 */
const FUNCTIONS = `
  -- A password set on whatever path counts as issued until the service that knows better says otherwise, in the same
  -- transaction: an unknown path can only lead to the gate.
  create function congtinh.account_password_set() returns trigger
  language plpgsql security definer set search_path = congtinh, pg_temp as $$
  begin
    if tg_op = 'INSERT' then
      insert into account_states (account_id) values (new.id) on conflict (account_id) do nothing;
      return null;
    end if;
    insert into account_states (account_id) values (new.id)
      on conflict (account_id) do update set must_change = true, password_set_at = clock_timestamp(), warned_days = null;
    if old.password is not null and old.password ~ '^[$]2[aby][$]' then
      insert into password_history (account_id, hash) values (new.id, old.password);
      delete from password_history where account_id = new.id and id <= (
        select id from password_history where account_id = new.id order by id desc offset ${REMEMBERED} limit 1);
    end if;
    return null;
  end $$;

  -- PR-5.7: whoever has acted, or of whom something is recorded, stays; names in histories remain readable.
  create function congtinh.account_keep() returns trigger
  language plpgsql security definer set search_path = congtinh, pg_temp as $$
  begin
    if congtinh.account_is_recorded(old.id) then
      raise exception 'CT100: tài khoản % đã có trong nhật ký, không xóa được; hãy đóng tài khoản. | account % stands in the ledger: close it instead of deleting it.', old.id, old.id
        using errcode = 'CT100';
    end if;
    return old;
  end $$;

  create function congtinh.account_keep_all() returns trigger
  language plpgsql set search_path = congtinh, pg_temp as $$
  begin
    raise exception 'CT100: the accounts are not emptied' using errcode = 'CT100';
  end $$;

  create function congtinh.account_gone() returns trigger
  language plpgsql security definer set search_path = congtinh, pg_temp as $$
  begin
    delete from account_states where account_id = old.id;
    delete from session_activity where account_id = old.id;
    return null;
  end $$;

  -- The number by which histories name an account is its own for ever.
  create function congtinh.account_keep_id() returns trigger
  language plpgsql set search_path = congtinh, pg_temp as $$
  begin
    raise exception 'CT100: the id of an account does not change' using errcode = 'CT100';
  end $$;

  -- A key is kept longer than the entries it opens: months that have left as sealed files count too.
  create function congtinh.account_is_recorded(account integer) returns boolean
  language sql stable security definer set search_path = congtinh, pg_temp as $$
    select exists (select from ledger_entries where actor_kind = 'staff' and actor_id = account::text)
        or exists (select from ledger_entries where subject_type = 'admin::user' and subject_id = account::text)
        or exists (select from ledger_subject_keys where subject_type = 'admin::user' and subject_id = account::text)
  $$;

  -- Accounts that were there before this plugin: their people have signed in already; their passwords begin to age now.
  create function congtinh.adopt_accounts() returns integer
  language plpgsql security definer set search_path = congtinh, pg_temp as $$
  declare adopted integer;
  begin
    insert into account_states (account_id, must_change)
      select id, false from public.admin_users on conflict (account_id) do nothing;
    get diagnostics adopted = row_count;
    return adopted;
  end $$`;

export async function up(client: pg.Client, { appRole }: MigrationContext): Promise<void> {
  const app = client.escapeIdentifier(appRole);
  await client.query(FUNCTIONS);
  await client.query(`
    revoke all on function congtinh.account_password_set(), congtinh.account_keep(), congtinh.account_keep_all(), congtinh.account_gone(),
      congtinh.account_keep_id(), congtinh.account_is_recorded(integer), congtinh.adopt_accounts() from public;
    grant execute on function congtinh.account_password_set(), congtinh.account_keep(), congtinh.account_keep_all(), congtinh.account_gone(),
      congtinh.account_keep_id(), congtinh.account_is_recorded(integer), congtinh.adopt_accounts() to ${app}`);
}
