import type pg from 'pg';
import type { MigrationContext } from '../migrate';

/**
 * What the lists of cases are read by, as columns of the case, so that an index serves every list however
 * many cases there are: the site, since when the stage waits, whose turn it is, the due day, who had a hand
 * in it, and the words of the title without tones.
 */
const COLUMNS = `
  -- The form in which Vietnamese is searched: no tones, no case, đ as d, y as i (units/server/domain/search.ts).
  create function congtinh.search_text(p_text text) returns text
  language sql immutable parallel safe strict
  return btrim(regexp_replace(translate(regexp_replace(normalize(lower(p_text), NFD), '[\\u0300-\\u036f]', '', 'g'), 'đy', 'di'), '[^[:alnum:]]+', ' ', 'g'));

  alter table congtinh.moderation_cases
    add column site text,
    add column stage_since timestamptz,
    add column due_on date,
    -- The days that a deadline may be counted from, by name: {"creation": "2025-02-20", "issue": "2025-02-17"}.
    add column due_starts jsonb not null default '{}',
    -- Who submitted the case or changed its text.
    add column people integer[] not null default '{}',
    add column turn text generated always as (case when state = 'open' then workflow -> 'stages' -> stage::int ->> 'key' end) stored,
    add column turn_role text generated always as (case when state = 'open' then workflow -> 'stages' -> stage::int ->> 'role' end) stored,
    add column turn_system text generated always as (case when state = 'open' then workflow -> 'stages' -> stage::int ->> 'system' end) stored,
    -- Due days of running cases alone: what is public is no longer due.
    add column running_due date generated always as (case when state in ('open', 'returned', 'approved', 'scheduled') then due_on end) stored,
    add column words tsvector generated always as (to_tsvector('simple', congtinh.search_text(title))) stored`;

/** Cases from before these columns. The triggers ask for a new version with every change; nothing is decided here. */
const BACKFILL = `
  alter table congtinh.moderation_cases disable trigger moderation_check_case;
  update congtinh.moderation_cases c set
    site = (select r.canonical::jsonb -> 'attributes' ->> 'site' from congtinh.moderation_revisions r where r.id = c.revision_id),
    stage_since = coalesce((select max(d.at) from congtinh.moderation_decisions d where d.case_id = c.id and d.decision <> 'pass'), c.changed_at),
    people = array(
      select distinct person from (
        select unnest(array[d.actor, d.acting_for]) as person from congtinh.moderation_decisions d where d.case_id = c.id and d.decision in ('submit', 'resubmit')
        union select unnest(array[e.actor, e.acting_for]) from congtinh.moderation_edits e where e.content_type = c.content_type and e.document_id = c.document_id
      ) hands where person is not null),
    due_starts = jsonb_strip_nulls(jsonb_build_object(
      'creation', to_char(coalesce((
        select min(e.at) from congtinh.moderation_edits e where e.content_type = c.content_type and e.document_id = c.document_id
          and e.id > coalesce((select max(p.published_edit_id) from congtinh.moderation_cases p
            where p.content_type = c.content_type and p.document_id = c.document_id and p.id < c.id), 0)
      ), c.submitted_at) at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD'),
      'issue', (select r.canonical::jsonb -> 'attributes' ->> 'issuedOn' from congtinh.moderation_revisions r where r.id = c.revision_id)));
  alter table congtinh.moderation_cases enable trigger moderation_check_case;
  alter table congtinh.moderation_cases alter column stage_since set not null`;

const INDEXES = `
  -- One per way of finding: by duty, by state within units, by person, by word, by place; and the orders of whole lists.
  create index moderation_cases_turn on congtinh.moderation_cases (turn_role, turn_system, unit, stage_since) where state = 'open';
  create index moderation_cases_live on congtinh.moderation_cases (unit, state) where state in ('open', 'returned', 'approved', 'scheduled');
  create index moderation_cases_published on congtinh.moderation_cases (unit, published_at desc, id) where state = 'published';
  create index moderation_cases_latest on congtinh.moderation_cases (published_at desc, id) where state = 'published';
  create index moderation_cases_people on congtinh.moderation_cases using gin (people);
  create index moderation_cases_words on congtinh.moderation_cases using gin (words);
  create index moderation_cases_unit on congtinh.moderation_cases (unit, changed_at desc, id);
  create index moderation_cases_site on congtinh.moderation_cases (site, changed_at desc, id);
  create index moderation_cases_category on congtinh.moderation_cases (category, changed_at desc, id);
  create index moderation_cases_type on congtinh.moderation_cases (content_type, changed_at desc, id);
  create index moderation_cases_submitter on congtinh.moderation_cases (submitted_by);
  create index moderation_cases_newest on congtinh.moderation_cases (changed_at desc, id);
  create index moderation_cases_waiting on congtinh.moderation_cases (stage_since, id);
  create index moderation_cases_due on congtinh.moderation_cases (running_due, id);
  create index moderation_cases_title on congtinh.moderation_cases (title collate "vi-x-icu", id)`;

/**
 * The guard of the case, as in 0031, with two of its sentences fitted to the new columns: generated ones are
 * not yet computed when it runs, and a due day may be counted anew (a holiday is announced, a rule changes)
 * without the case having moved. The site is part of what a case is about.
 */
const GUARD = `
  create or replace function congtinh.moderation_check_case() returns trigger
  language plpgsql security definer set search_path = congtinh, pg_temp as $$
  declare
    moves constant jsonb := '{"open": ["open", "returned", "approved", "cancelled"], "returned": ["open", "returned", "cancelled"],
      "approved": ["scheduled", "published", "cancelled"], "scheduled": ["approved", "published", "cancelled"],
      "published": ["withdrawn"], "withdrawn": [], "cancelled": []}';
    generated constant text[] := array['turn', 'turn_role', 'turn_system', 'running_due', 'words'];
  begin
    -- The first pointer to a revision: the case has to exist before its first revision can.
    if old.revision_id is null and to_jsonb(new) - generated - 'revision_id' = to_jsonb(old) - generated - 'revision_id' then return new; end if;
    if to_jsonb(new) - generated - 'due_on' = to_jsonb(old) - generated - 'due_on' and new.state in ('open', 'returned', 'approved', 'scheduled') then return new; end if;
    if (new.id, new.content_type, new.document_id, new.locale, new.workflow, new.unit, new.system, new.site, new.submitted_by, new.submitted_at)
       is distinct from
       (old.id, old.content_type, old.document_id, old.locale, old.workflow, old.unit, old.system, old.site, old.submitted_by, old.submitted_at) then
      raise exception 'CT001: what a case is about does not change' using errcode = 'CT001';
    end if;
    if not new.people @> old.people then
      raise exception 'CT001: who had a hand in a case does not leave it' using errcode = 'CT001';
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
  end $$`;

export async function up(client: pg.Client, { appRole }: MigrationContext): Promise<void> {
  await client.query(COLUMNS);
  await client.query(BACKFILL);
  await client.query(INDEXES);
  await client.query(GUARD);
  await client.query(`grant execute on function congtinh.search_text(text) to ${client.escapeIdentifier(appRole)}`);
}
