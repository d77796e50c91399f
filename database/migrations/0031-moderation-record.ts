import type pg from 'pg';
import type { MigrationContext } from '../migrate';

/** What the record of moderation itself may and may not become, held by the database. */
const FUNCTIONS = `
  create function congtinh.moderation_append_only() returns trigger
  language plpgsql set search_path = congtinh, pg_temp as $$
  begin
    raise exception 'CT001: % is append-only', tg_table_name using errcode = 'CT001';
  end $$;

  -- May this person approve in this case? Contributors since the last publication and submitters may not.
  create function congtinh.moderation_may_approve(p_case bigint, p_person integer) returns boolean
  language sql security definer set search_path = congtinh, pg_temp as $$
    select not exists (
      select from congtinh.moderation_edits e
      where e.content_type = c.content_type and e.document_id = c.document_id and e.locale = c.locale
        and p_person in (e.actor, e.acting_for)
        and e.id > coalesce((select max(p.published_edit_id) from congtinh.moderation_cases p
          where p.content_type = c.content_type and p.document_id = c.document_id and p.locale = c.locale), 0)
    ) and not exists (
      select from congtinh.moderation_decisions d
      where d.case_id = c.id and d.decision in ('submit', 'resubmit') and p_person in (d.actor, d.acting_for)
    )
    from congtinh.moderation_cases c where c.id = p_case
  $$;

  -- PT-6.1g: every stage of the case's own workflow approved this revision, each by another person.
  create function congtinh.moderation_approved(p_case bigint, p_revision bigint) returns boolean
  language sql security definer set search_path = congtinh, pg_temp as $$
    select count(d.id) = jsonb_array_length(c.workflow -> 'stages')
       and count(distinct d.actor) = count(d.id)
       and bool_and(congtinh.moderation_may_approve(c.id, d.actor))
       and bool_and(d.acting_for is null or congtinh.moderation_may_approve(c.id, d.acting_for))
    from congtinh.moderation_cases c
    cross join jsonb_array_elements(c.workflow -> 'stages') s
    left join congtinh.moderation_decisions d
      on d.case_id = c.id and d.revision_id = p_revision and d.decision = 'approve' and d.stage = s ->> 'key'
    where c.id = p_case
    group by c.id, c.workflow
  $$;

  create function congtinh.moderation_check_decision() returns trigger
  language plpgsql security definer set search_path = congtinh, pg_temp as $$
  declare
    head congtinh.moderation_cases%rowtype;
  begin
    new.tx := pg_current_xact_id();
    new.recorded_at := clock_timestamp();
    select * into head from congtinh.moderation_cases where id = new.case_id;
    if new.revision_id is distinct from head.revision_id then
      raise exception 'CT001: decision on a revision that is not current' using errcode = 'CT001';
    end if;
    if new.decision in ('approve', 'return')
       and (head.state <> 'open' or new.stage is distinct from (head.workflow -> 'stages' -> head.stage::int ->> 'key')) then
      raise exception 'CT001: decision out of turn' using errcode = 'CT001';
    end if;
    if new.decision = 'approve' and not (congtinh.moderation_may_approve(new.case_id, new.actor)
       and (new.acting_for is null or congtinh.moderation_may_approve(new.case_id, new.acting_for))) then
      raise exception 'CT001: a contributor or submitter may not approve' using errcode = 'CT001';
    end if;
    return new;
  end $$;

  create function congtinh.moderation_check_case() returns trigger
  language plpgsql security definer set search_path = congtinh, pg_temp as $$
  declare
    moves constant jsonb := '{"open": ["open", "returned", "approved", "cancelled"], "returned": ["open", "returned", "cancelled"],
      "approved": ["scheduled", "published", "cancelled"], "scheduled": ["approved", "published", "cancelled"],
      "published": ["withdrawn"], "withdrawn": [], "cancelled": []}';
  begin
    -- The first pointer to a revision: the case has to exist before its first revision can.
    if old.revision_id is null and to_jsonb(new) - 'revision_id' = to_jsonb(old) - 'revision_id' then return new; end if;
    if (new.id, new.content_type, new.document_id, new.locale, new.workflow, new.unit, new.system, new.submitted_by, new.submitted_at)
       is distinct from
       (old.id, old.content_type, old.document_id, old.locale, old.workflow, old.unit, old.system, old.submitted_by, old.submitted_at) then
      raise exception 'CT001: what a case is about does not change' using errcode = 'CT001';
    end if;
    if new.version <> old.version + 1 then
      raise exception 'CT001: a case moves one version at a time' using errcode = 'CT001';
    end if;
    if not (moves -> old.state) ? new.state then
      raise exception 'CT001: a case does not go from % to %', old.state, new.state using errcode = 'CT001';
    end if;
    if new.state in ('approved', 'scheduled', 'published')
       and not coalesce(congtinh.moderation_approved(new.id, new.revision_id), false) then
      raise exception 'CT001: not every stage approved this revision' using errcode = 'CT001';
    end if;
    return new;
  end $$;

  create function congtinh.moderation_new_case() returns trigger
  language plpgsql set search_path = congtinh, pg_temp as $$
  begin
    if new.state <> 'open' or new.stage <> 0 or new.version <> 1 or new.revision_id is not null or new.published_edit_id is not null then
      raise exception 'CT001: a case begins open, at its first stage' using errcode = 'CT001';
    end if;
    return new;
  end $$;

  create trigger moderation_new_case before insert on congtinh.moderation_cases
    for each row execute function congtinh.moderation_new_case();
  create trigger moderation_check_case before update on congtinh.moderation_cases
    for each row execute function congtinh.moderation_check_case();
  create trigger moderation_check_decision before insert on congtinh.moderation_decisions
    for each row execute function congtinh.moderation_check_decision();
  create trigger moderation_no_delete before delete on congtinh.moderation_cases
    for each row execute function congtinh.moderation_append_only();
  create trigger moderation_no_truncate before truncate on congtinh.moderation_cases
    for each statement execute function congtinh.moderation_append_only()`;

const APPEND_ONLY = ['moderation_revisions', 'moderation_decisions', 'moderation_edits', 'moderation_files'] as const;

export async function up(client: pg.Client, { appRole }: MigrationContext): Promise<void> {
  await client.query(FUNCTIONS);
  for (const table of APPEND_ONLY) {
    await client.query(`create trigger moderation_append_only before update or delete on congtinh.${table}
      for each row execute function congtinh.moderation_append_only()`);
    await client.query(`create trigger moderation_no_truncate before truncate on congtinh.${table}
      for each statement execute function congtinh.moderation_append_only()`);
  }
  for (const call of ['moderation_may_approve(bigint, integer)', 'moderation_approved(bigint, bigint)']) {
    await client.query(`revoke execute on function congtinh.${call} from public`);
    await client.query(`grant execute on function congtinh.${call} to ${client.escapeIdentifier(appRole)}`);
  }
}
