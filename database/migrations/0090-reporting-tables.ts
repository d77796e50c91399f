import type pg from 'pg';

/** What is reported, by whom, when: maintained by the operator of the programme (PR-5.1). */
const PLANS = `
  create table congtinh.reporting_programmes (
    id bigint generated always as identity primary key,
    code text not null unique check (code ~ '^[a-z0-9][a-z0-9-]{0,59}$'),
    name text not null check (btrim(name, E' \\t\\r\\n') <> ''),
    legal_basis text,
    valid_from date,
    valid_to date,
    -- [{"from": day or null, "levels": ["commune", "district", "province"]}]: who enters and who approves, since when (PR-4.1).
    chains jsonb not null check (jsonb_typeof(chains) = 'array' and jsonb_array_length(chains) > 0),
    version integer not null default 1 check (version > 0),
    changed_at timestamptz not null,
    check (valid_to > valid_from)
  );

  create table congtinh.reporting_templates (
    id bigint generated always as identity primary key,
    programme_id bigint not null references congtinh.reporting_programmes,
    code text not null check (code ~ '^[A-Za-z][A-Za-z0-9_-]{0,19}$'),
    title text not null check (btrim(title, E' \\t\\r\\n') <> ''),
    position integer not null default 0,
    unique (programme_id, code)
  );

  -- PR-3.3: a new policy is a new version with a date; a published one never changes.
  create table congtinh.reporting_template_versions (
    id bigint generated always as identity primary key,
    template_id bigint not null references congtinh.reporting_templates,
    number integer not null check (number > 0),
    state text not null check (state in ('draft', 'published', 'retired')),
    -- First cut-off day for which it holds.
    valid_from date,
    definition jsonb not null check (jsonb_typeof(definition) = 'object'),
    -- SHA-256 of the canonical definition, hexadecimal.
    hash text check (hash ~ '^[0-9a-f]{64}$'),
    legal_basis text,
    note text,
    version integer not null default 1 check (version > 0),
    created_by integer,
    created_at timestamptz not null,
    published_by integer,
    published_at timestamptz,
    retired_at timestamptz,
    unique (template_id, number),
    check (state = 'draft' or (valid_from is not null and hash is not null and published_at is not null)),
    check ((state = 'retired') = (retired_at is not null))
  );
  create unique index reporting_template_versions_draft on congtinh.reporting_template_versions (template_id) where state = 'draft';
  create unique index reporting_template_versions_from on congtinh.reporting_template_versions (template_id, valid_from) where state = 'published';

  create table congtinh.reporting_periods (
    id bigint generated always as identity primary key,
    programme_id bigint not null references congtinh.reporting_programmes,
    code text not null check (code ~ '^[A-Za-z0-9][A-Za-z0-9_-]{0,29}$'),
    kind text not null check (kind in ('month', 'quarter', 'half-year', 'year', 'stage', 'ad-hoc')),
    title text not null check (btrim(title, E' \\t\\r\\n') <> ''),
    starts_on date not null,
    ends_on date not null,
    -- Units, levels and template versions are those of this day.
    cut_off_on date not null,
    due_rule jsonb not null check (jsonb_typeof(due_rule) = 'object'),
    -- Last day on time, worked out from the rule.
    due_on date not null,
    state text not null check (state in ('planned', 'open', 'closed')),
    -- Figures approved before there was this system, taken over with their document.
    historic boolean not null default false,
    version integer not null default 1 check (version > 0),
    opened_at timestamptz,
    changed_at timestamptz not null,
    unique (programme_id, code),
    check (ends_on >= starts_on),
    check ((state = 'planned') = (opened_at is null))
  );

  create table congtinh.reporting_obligations (
    id bigint generated always as identity primary key,
    period_id bigint not null references congtinh.reporting_periods,
    template_id bigint not null references congtinh.reporting_templates,
    -- documentId of the unit that owes the report.
    unit text not null,
    -- Its own last day, where it is not the period's.
    due_on date,
    unique (period_id, template_id, unit)
  )`;

const REPORTS = `
  create table congtinh.reporting_reports (
    id bigint generated always as identity primary key,
    period_id bigint not null references congtinh.reporting_periods,
    template_id bigint not null references congtinh.reporting_templates,
    template_version_id bigint not null references congtinh.reporting_template_versions,
    unit text not null,
    -- [{"level": "commune", "unit": documentId}, …]: the entering unit first, the last one approves.
    chain jsonb not null check (jsonb_typeof(chain) = 'array' and jsonb_array_length(chain) > 1 and chain -> 0 ->> 'unit' = unit),
    state text not null check (state in ('draft', 'submitted', 'returned', 'reopened', 'approved')),
    level smallint not null check (level >= 0),
    version integer not null default 1 check (version > 0),
    due_on date not null,
    -- Day by which a returned report is wanted.
    wanted_on date,
    submissions integer not null default 0,
    -- First submission, and the day of it in the business calendar (PR-2.2).
    submitted_at timestamptz,
    submitted_on date,
    approved_hash text check (approved_hash ~ '^[0-9a-f]{64}$'),
    approved_at timestamptz,
    reopened_until timestamptz,
    changed_at timestamptz not null,
    unique (period_id, template_id, unit),
    check (level < jsonb_array_length(chain)),
    check (state not in ('draft', 'reopened') or level = 0),
    check (state <> 'submitted' or level > 0),
    check (state <> 'approved' or (level = jsonb_array_length(chain) - 1 and approved_hash is not null)),
    check ((state = 'reopened') = (reopened_until is not null))
  );
  create index reporting_reports_unit on congtinh.reporting_reports (unit, period_id);
  create index reporting_reports_open on congtinh.reporting_reports (due_on, id) where state <> 'approved';

  -- Beside the head, so that a save needs no more than a share lock of it; its row is what savers of one report wait at.
  create table congtinh.reporting_progress (
    report_id bigint primary key references congtinh.reporting_reports,
    inputs integer not null default 0,
    filled integer not null default 0,
    blocks integer not null default 0,
    warnings integer not null default 0,
    saved_at timestamptz,
    saved_by integer
  );

  create table congtinh.reporting_values (
    report_id bigint not null references congtinh.reporting_reports,
    row_code text not null,
    column_code text not null,
    -- Zero, empty and not applicable are three different things.
    status text not null check (status in ('value', 'not-applicable', 'blank')),
    number numeric check (number > -1e30 and number < 1e30),
    text text,
    reason text,
    version integer not null default 1 check (version > 0),
    -- Null: the system.
    changed_by integer,
    changed_at timestamptz not null,
    primary key (report_id, row_code, column_code),
    check (case status
      when 'value' then (number is null) <> (text is null) and reason is null
      when 'not-applicable' then number is null and text is null and btrim(coalesce(reason, ''), E' \\t\\r\\n') <> ''
      else number is null and text is null and reason is null end)
  );

  -- What was replaced, on every path; a first value has no history.
  create table congtinh.reporting_value_history (
    id bigint generated always as identity primary key,
    report_id bigint not null,
    row_code text not null,
    column_code text not null,
    status text not null,
    number numeric,
    text text,
    reason text,
    version integer not null,
    changed_by integer,
    changed_at timestamptz not null,
    recorded_at timestamptz not null default clock_timestamp(),
    unique (report_id, row_code, column_code, version)
  );

  -- The figures as they stood at an act; the hash is that of their canonical form.
  create table congtinh.reporting_snapshots (
    report_id bigint not null references congtinh.reporting_reports,
    hash text not null check (hash ~ '^[0-9a-f]{64}$'),
    figures jsonb not null,
    at timestamptz not null,
    primary key (report_id, hash)
  );

  create table congtinh.reporting_events (
    id bigint generated always as identity primary key,
    report_id bigint not null references congtinh.reporting_reports,
    -- Version of the head that the event made.
    version integer not null check (version > 0),
    kind text not null check (kind in ('opened', 'submit', 'approve', 'return', 'request-reopen', 'allow-reopen', 'refuse-reopen', 'lapse', 'transfer')),
    actor integer,
    assignment text,
    from_level smallint not null,
    to_level smallint not null,
    comment text,
    reason text check (reason in ('wrong-figures', 'incomplete', 'not-explained', 'wrong-unit-or-period', 'other')),
    wanted_on date,
    hash text check (hash ~ '^[0-9a-f]{64}$'),
    -- [{"key": …, "text": …}]: why a warning is right all the same.
    explanations jsonb not null default '[]' check (jsonb_typeof(explanations) = 'array'),
    at timestamptz not null,
    recorded_at timestamptz not null default clock_timestamp(),
    unique (report_id, version),
    check (actor is not null or kind in ('opened', 'lapse', 'transfer')),
    -- PR-7.3: a return says why.
    check (kind <> 'return' or (reason is not null and btrim(coalesce(comment, ''), E' \\t\\r\\n') <> '')),
    check (kind not in ('request-reopen', 'refuse-reopen', 'transfer') or btrim(coalesce(comment, ''), E' \\t\\r\\n') <> ''),
    check (kind not in ('submit', 'approve', 'lapse', 'transfer') or hash is not null),
    foreign key (report_id, hash) references congtinh.reporting_snapshots
  );

  create table congtinh.reporting_explanations (
    report_id bigint not null references congtinh.reporting_reports,
    key text not null,
    text text not null check (btrim(text, E' \\t\\r\\n') <> ''),
    actor integer not null,
    at timestamptz not null,
    primary key (report_id, key)
  );

  create table congtinh.reporting_remarks (
    id bigint generated always as identity primary key,
    report_id bigint not null references congtinh.reporting_reports,
    row_code text,
    column_code text,
    figure text,
    state text not null check (state in ('open', 'answered', 'closed')),
    version integer not null default 1 check (version > 0),
    -- Level that made it: it is closed there or above.
    level smallint not null,
    check ((row_code is null) = (column_code is null))
  );
  create index reporting_remarks_report on congtinh.reporting_remarks (report_id, id);
  create table congtinh.reporting_remark_entries (
    id bigint generated always as identity primary key,
    remark_id bigint not null references congtinh.reporting_remarks,
    version integer not null,
    kind text not null check (kind in ('remark', 'answer', 'close', 'reopen')),
    actor integer not null,
    text text,
    at timestamptz not null,
    unique (remark_id, version),
    check (kind = 'close' or btrim(coalesce(text, ''), E' \\t\\r\\n') <> '')
  );

  create table congtinh.reporting_tickets (
    id bigint generated always as identity primary key,
    report_id bigint not null references congtinh.reporting_reports,
    reason text not null check (btrim(reason, E' \\t\\r\\n') <> ''),
    requested_by integer not null,
    requested_at timestamptz not null,
    state text not null check (state in ('asked', 'allowed', 'refused', 'used', 'lapsed')),
    decided_by integer,
    decided_at timestamptz,
    expires_at timestamptz,
    -- Two people's acts.
    check (decided_by is distinct from requested_by),
    check ((state = 'asked') = (decided_by is null)),
    check (state not in ('allowed', 'used', 'lapsed') or expires_at is not null)
  );
  create unique index reporting_tickets_living on congtinh.reporting_tickets (report_id) where state in ('asked', 'allowed')`;

/** PR-2.4: system and reality agree; a difference is found, verified, explained, corrected, signed off. */
const DISCREPANCIES = `
  create table congtinh.reporting_discrepancies (
    id bigint generated always as identity primary key,
    year smallint not null check (year between 2000 and 2999),
    serial integer not null check (serial > 0),
    number text generated always as ('CL-' || year || '-' || lpad(serial::text, greatest(4, length(serial::text)), '0')) stored,
    report_id bigint not null references congtinh.reporting_reports,
    row_code text,
    column_code text,
    -- Key of the rule's result, where a rule found it.
    rule text,
    source text not null check (source in ('rule', 'approver', 'audit')),
    state text not null check (state in ('found', 'verified', 'explained', 'corrected', 'signed-off', 'dismissed')),
    version integer not null default 1 check (version > 0),
    -- What the system says, and what was found outside it.
    system_figure numeric,
    real_figure numeric,
    description text not null check (btrim(description, E' \\t\\r\\n') <> ''),
    cause text,
    found_by integer,
    found_at timestamptz not null,
    changed_at timestamptz not null,
    closed_at timestamptz,
    unique (year, serial),
    check ((row_code is null) = (column_code is null)),
    check (state not in ('explained', 'corrected', 'signed-off') or btrim(coalesce(cause, ''), E' \\t\\r\\n') <> ''),
    check ((state in ('signed-off', 'dismissed')) = (closed_at is not null))
  );
  create unique index reporting_discrepancies_rule on congtinh.reporting_discrepancies (report_id, rule)
    where rule is not null and state not in ('signed-off', 'dismissed');
  create index reporting_discrepancies_open on congtinh.reporting_discrepancies (found_at, id) where closed_at is null;
  create table congtinh.reporting_discrepancy_events (
    id bigint generated always as identity primary key,
    discrepancy_id bigint not null references congtinh.reporting_discrepancies,
    version integer not null,
    kind text not null check (kind in ('found', 'verify', 'explain', 'correct', 'sign-off', 'dismiss')),
    actor integer,
    text text,
    -- [{"row", "column", "before", "after", "fromVersion", "toVersion"}]: the values that were changed for it.
    corrections jsonb not null default '[]' check (jsonb_typeof(corrections) = 'array'),
    at timestamptz not null,
    unique (discrepancy_id, version),
    check (kind <> 'correct' or jsonb_array_length(corrections) > 0),
    check (kind not in ('explain', 'dismiss') or btrim(coalesce(text, ''), E' \\t\\r\\n') <> '')
  );

  create table congtinh.reporting_imports (
    id bigint generated always as identity primary key,
    file_name text,
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    lines integer not null,
    reports integer not null,
    actor integer,
    document text,
    at timestamptz not null
  )`;

export async function up(client: pg.Client): Promise<void> {
  await client.query(PLANS);
  await client.query(REPORTS);
  await client.query(DISCREPANCIES);
}
