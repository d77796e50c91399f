import type pg from 'pg';
import type { MigrationContext } from '../migrate';

/** What holds whoever writes: published forms stay, reports move by events, figures change while being entered only. */
const GUARDS = `
  create function congtinh.reporting_append_only() returns trigger
  language plpgsql set search_path = congtinh, pg_temp as $$
  begin
    raise exception 'CT090: % is append-only', tg_table_name using errcode = 'CT090';
  end $$;

  create function congtinh.reporting_version_check() returns trigger
  language plpgsql set search_path = congtinh, pg_temp as $$
  begin
    if tg_op = 'DELETE' then
      if old.state <> 'draft' then
        raise exception 'CT091: a published template version stays' using errcode = 'CT091';
      end if;
      return old;
    end if;
    if old.state <> 'draft' and not (old.state = 'published' and new.state = 'retired'
        and to_jsonb(new) - array['state', 'retired_at', 'version'] = to_jsonb(old) - array['state', 'retired_at', 'version']) then
      raise exception 'CT091: a published template version does not change' using errcode = 'CT091';
    end if;
    if new.template_id <> old.template_id or new.number <> old.number then
      raise exception 'CT091: a template version keeps its place' using errcode = 'CT091';
    end if;
    return new;
  end $$;

  create function congtinh.reporting_reports_check() returns trigger
  language plpgsql set search_path = congtinh, pg_temp as $$
  declare
    moves constant jsonb := '{
      "draft": ["submitted", "approved"], "submitted": ["submitted", "returned", "approved"],
      "returned": ["submitted", "returned", "approved"], "approved": ["approved", "reopened"], "reopened": ["submitted", "approved"]}';
    moving constant text[] := array['state', 'level', 'version', 'wanted_on', 'submissions', 'submitted_at', 'submitted_on',
      'approved_hash', 'approved_at', 'reopened_until', 'changed_at'];
  begin
    if tg_op = 'INSERT' then
      if new.state <> 'draft' or new.version <> 1 or new.submissions <> 0 then
        raise exception 'CT092: a report begins as a draft' using errcode = 'CT092';
      end if;
      return new;
    end if;
    if to_jsonb(new) - moving is distinct from to_jsonb(old) - moving then
      raise exception 'CT092: what is owed does not change' using errcode = 'CT092';
    end if;
    if new.version <> old.version + 1 then
      raise exception 'CT092: a report moves one version at a time' using errcode = 'CT092';
    end if;
    if not (moves -> old.state) ? new.state then
      raise exception 'CT092: a report does not go from % to %', old.state, new.state using errcode = 'CT092';
    end if;
    if old.submitted_at is not null and (new.submitted_at, new.submitted_on) is distinct from (old.submitted_at, old.submitted_on) then
      raise exception 'CT092: the first submission stays' using errcode = 'CT092';
    end if;
    return new;
  end $$;

  -- At commit: the head stands where its last event put it, and what is approved was approved at every level, with this hash,
  -- each level by another person and none by who handed it in.
  create function congtinh.reporting_reports_traced() returns trigger
  language plpgsql set search_path = congtinh, pg_temp as $$
  declare
    head congtinh.reporting_reports;
    last congtinh.reporting_events;
    handed congtinh.reporting_events;
    steps integer;
  begin
    select * into head from congtinh.reporting_reports where id = new.id;
    if head.version <> new.version then
      return null;
    end if;
    select * into last from congtinh.reporting_events where report_id = head.id and version = head.version;
    if last.id is null or last.to_level <> head.level or head.state <> (case last.kind
        when 'opened' then 'draft' when 'submit' then 'submitted' when 'return' then 'returned' when 'allow-reopen' then 'reopened'
        when 'approve' then case when head.level = last.from_level then 'approved' else 'submitted' end
        else 'approved' end) then
      raise exception 'CT092: report % moved to % without an event', head.id, head.state using errcode = 'CT092';
    end if;
    if head.state <> 'approved' then
      return null;
    end if;
    if last.kind in ('request-reopen', 'refuse-reopen') then
      return null;
    end if;
    if last.hash is distinct from head.approved_hash then
      raise exception 'CT093: report % is approved with another hash than its event', head.id using errcode = 'CT093';
    end if;
    if last.kind = 'transfer' then
      if not exists (select from congtinh.reporting_periods p where p.id = head.period_id and p.historic) then
        raise exception 'CT093: figures are taken over in historic periods only' using errcode = 'CT093';
      end if;
      return null;
    end if;
    if last.kind = 'lapse' then
      if not exists (select from congtinh.reporting_events e where e.report_id = head.id and e.kind in ('approve', 'transfer') and e.hash = head.approved_hash) then
        raise exception 'CT093: what stands again was never approved' using errcode = 'CT093';
      end if;
      return null;
    end if;
    select * into handed from congtinh.reporting_events where report_id = head.id and kind = 'submit' order by version desc limit 1;
    -- A return to a level between does not undo what was approved below it; what that level approves again counts once.
    select count(distinct e.from_level) into steps from congtinh.reporting_events e
      where e.report_id = head.id and e.version > handed.version and e.kind = 'approve' and e.hash = handed.hash and e.actor <> handed.actor;
    if handed.id is null or handed.hash <> head.approved_hash or steps < jsonb_array_length(head.chain) - 1 then
      raise exception 'CT093: report % lacks an approval of what was handed in', head.id using errcode = 'CT093';
    end if;
    if exists (select from congtinh.reporting_events a join congtinh.reporting_events b using (report_id, actor)
        where a.report_id = head.id and a.kind = 'approve' and b.kind = 'approve' and a.version > handed.version and b.version > handed.version
          and a.from_level <> b.from_level) then
      raise exception 'CT093: one person approved report % at two levels', head.id using errcode = 'CT093';
    end if;
    return null;
  end $$;

  create function congtinh.reporting_values_open() returns trigger
  language plpgsql set search_path = congtinh, pg_temp as $$
  begin
    if exists (
      select from (select distinct report_id from written) w join congtinh.reporting_reports r on r.id = w.report_id
      where not (r.state in ('draft', 'reopened') or (r.state = 'returned' and r.level = 0))
    ) then
      raise exception 'CT094: figures change while a report is being entered only' using errcode = 'CT094';
    end if;
    return null;
  end $$;

  create function congtinh.reporting_values_next() returns trigger
  language plpgsql set search_path = congtinh, pg_temp as $$
  begin
    if (new.report_id, new.row_code, new.column_code) is distinct from (old.report_id, old.row_code, old.column_code) then
      raise exception 'CT094: a figure stays in its cell' using errcode = 'CT094';
    end if;
    new.version := old.version + 1;
    return new;
  end $$;

  create function congtinh.reporting_values_keep() returns trigger
  language plpgsql security definer set search_path = congtinh, pg_temp as $$
  begin
    insert into congtinh.reporting_value_history (report_id, row_code, column_code, status, number, text, reason, version, changed_by, changed_at)
      select report_id, row_code, column_code, status, number, text, reason, version, changed_by, changed_at from replaced;
    return null;
  end $$;

  create function congtinh.reporting_discrepancies_check() returns trigger
  language plpgsql set search_path = congtinh, pg_temp as $$
  declare
    moves constant jsonb := '{"found": ["verified", "dismissed"], "verified": ["explained", "dismissed"], "explained": ["corrected", "dismissed"],
      "corrected": ["signed-off", "verified"], "signed-off": [], "dismissed": []}';
    moving constant text[] := array['state', 'version', 'cause', 'real_figure', 'changed_at', 'closed_at'];
  begin
    if tg_op = 'INSERT' then
      if new.state <> 'found' or new.version <> 1 then
        raise exception 'CT095: a discrepancy begins as found' using errcode = 'CT095';
      end if;
      return new;
    end if;
    if to_jsonb(new) - moving - 'number' is distinct from to_jsonb(old) - moving - 'number' or new.version <> old.version + 1 then
      raise exception 'CT095: what was found does not change' using errcode = 'CT095';
    end if;
    if not (moves -> old.state) ? new.state then
      raise exception 'CT095: a discrepancy does not go from % to %', old.state, new.state using errcode = 'CT095';
    end if;
    return new;
  end $$;

  create function congtinh.reporting_remarks_check() returns trigger
  language plpgsql set search_path = congtinh, pg_temp as $$
  begin
    if to_jsonb(new) - array['state', 'version'] is distinct from to_jsonb(old) - array['state', 'version'] or new.version <> old.version + 1 then
      raise exception 'CT096: a remark keeps its cell' using errcode = 'CT096';
    end if;
    return new;
  end $$;

  create trigger reporting_version_check before update or delete on congtinh.reporting_template_versions
    for each row execute function congtinh.reporting_version_check();
  create trigger reporting_reports_check before insert or update on congtinh.reporting_reports
    for each row execute function congtinh.reporting_reports_check();
  create constraint trigger reporting_reports_traced after insert or update on congtinh.reporting_reports
    deferrable initially deferred for each row execute function congtinh.reporting_reports_traced();
  create trigger reporting_values_open_insert after insert on congtinh.reporting_values
    referencing new table as written for each statement execute function congtinh.reporting_values_open();
  create trigger reporting_values_open_update after update on congtinh.reporting_values
    referencing new table as written for each statement execute function congtinh.reporting_values_open();
  create trigger reporting_values_next before update on congtinh.reporting_values
    for each row execute function congtinh.reporting_values_next();
  create trigger reporting_values_keep after update on congtinh.reporting_values
    referencing old table as replaced for each statement execute function congtinh.reporting_values_keep();
  create trigger reporting_discrepancies_check before insert or update on congtinh.reporting_discrepancies
    for each row execute function congtinh.reporting_discrepancies_check();
  create trigger reporting_remarks_check before update on congtinh.reporting_remarks
    for each row execute function congtinh.reporting_remarks_check()`;

/** Tables of which nothing is ever taken away; the first list is not changed either. */
const APPEND_ONLY = ['reporting_value_history', 'reporting_snapshots', 'reporting_events', 'reporting_remark_entries', 'reporting_discrepancy_events', 'reporting_imports'];
const KEPT = ['reporting_programmes', 'reporting_templates', 'reporting_periods', 'reporting_reports', 'reporting_progress', 'reporting_values',
  'reporting_remarks', 'reporting_tickets', 'reporting_discrepancies'];

export async function up(client: pg.Client, { appRole }: MigrationContext): Promise<void> {
  const app = client.escapeIdentifier(appRole);
  await client.query(GUARDS);
  for (const [table, when] of [...APPEND_ONLY.map((name) => [name, 'update or delete'] as const), ...KEPT.map((name) => [name, 'delete'] as const)]) {
    await client.query(`create trigger ${table}_kept before ${when} on congtinh.${table} for each row execute function congtinh.reporting_append_only()`);
    await client.query(`create trigger ${table}_no_truncate before truncate on congtinh.${table} for each statement execute function congtinh.reporting_append_only()`);
  }
  for (const table of APPEND_ONLY) await client.query(`grant select${table === 'reporting_value_history' ? '' : ', insert'} on congtinh.${table} to ${app}`);
  for (const table of KEPT) await client.query(`grant select, insert, update on congtinh.${table} to ${app}`);
  await client.query(`grant select, insert, update, delete on congtinh.reporting_template_versions, congtinh.reporting_obligations, congtinh.reporting_explanations to ${app}`);
}
