import type { Knex } from 'knex';
import type { PeriodInput, PeriodKind, PeriodState } from '../../contracts';
import { jsonOf } from './json-column';

/** A period as stored; days as ISO days. */
export interface PeriodRow extends PeriodInput {
  readonly id: number;
  readonly programmeId: number;
  readonly dueOn: string;
  readonly state: PeriodState;
  readonly version: number;
}

type Stored = Readonly<Record<string, unknown>>;

const COLUMNS = `
  p.id, p.programme_id, p.code, p.kind, p.title, p.starts_on::text as starts_on, p.ends_on::text as ends_on, p.cut_off_on::text as cut_off_on,
  p.due_rule, p.due_on::text as due_on, p.state, p.historic, p.version`;

const periodOf = (row: Stored): PeriodRow => ({
  id: Number(row.id), programmeId: Number(row.programme_id), code: row.code as string, kind: row.kind as PeriodKind, title: row.title as string,
  startsOn: row.starts_on as string, endsOn: row.ends_on as string, cutOffOn: row.cut_off_on as string, dueRule: jsonOf(row.due_rule),
  dueOn: row.due_on as string, state: row.state as PeriodState, historic: row.historic as boolean, version: Number(row.version),
});

export interface CountedPeriod extends PeriodRow {
  readonly obligations: number;
  readonly reports: number;
}

/** Periods of a programme with what is owed in them, the latest first; or the one period `only`. */
export const periodsOf = async (db: Knex, programmeId: number, only: number | null = null): Promise<readonly CountedPeriod[]> => {
  const { rows } = (await db.raw(`
    select ${COLUMNS},
           (select count(*) from congtinh.reporting_obligations o where o.period_id = p.id) as obligations,
           (select count(*) from congtinh.reporting_reports r where r.period_id = p.id) as reports
      from congtinh.reporting_periods p
     where p.programme_id = ? and (?::bigint is null or p.id = ?::bigint) order by p.ends_on desc, p.starts_on, p.id`, [programmeId, only, only] as never)) as { rows: Stored[] };
  return rows.map((row) => ({ ...periodOf(row), obligations: Number(row.obligations), reports: Number(row.reports) }));
};

export const periodById = async (db: Knex, id: number, { lock = false } = {}): Promise<PeriodRow | null> => {
  const { rows } = (await db.raw(`select ${COLUMNS} from congtinh.reporting_periods p where p.id = ?${lock ? ' for update' : ''}`, [id])) as { rows: Stored[] };
  return rows[0] === undefined ? null : periodOf(rows[0]);
};

export type PeriodFacts = Omit<PeriodRow, 'id' | 'programmeId' | 'state' | 'version'>;

const columnsOf = ({ code, kind, title, startsOn, endsOn, cutOffOn, dueRule, dueOn, historic }: PeriodFacts, at: Date): object => ({
  code, kind, title, starts_on: startsOn, ends_on: endsOn, cut_off_on: cutOffOn, due_rule: JSON.stringify(dueRule), due_on: dueOn, historic, changed_at: at,
});

export const insertPeriod = async (db: Knex, programmeId: number, facts: PeriodFacts, at: Date): Promise<number> => {
  const [row] = (await db.withSchema('congtinh').into('reporting_periods')
    .insert({ ...columnsOf(facts, at), programme_id: programmeId, state: 'planned' }, ['id'])) as Stored[];
  return Number(row?.id);
};

/** Stores the next version of a period whose row is locked. */
export const updatePeriod = async (db: Knex, { id, version }: PeriodRow, facts: PeriodFacts, at: Date): Promise<void> => {
  await db.withSchema('congtinh').from('reporting_periods').where({ id }).update({ ...columnsOf(facts, at), version: version + 1 });
};

export const movePeriod = async (db: Knex, { id, version }: PeriodRow, state: PeriodState, at: Date): Promise<void> => {
  await db.withSchema('congtinh').from('reporting_periods').where({ id })
    .update({ state, version: version + 1, changed_at: at, ...(state === 'open' ? { opened_at: at } : {}) });
};

/** The period changed with what is owed in it. */
export const touchPeriod = async (db: Knex, { id, version }: PeriodRow, at: Date): Promise<void> => {
  await db.withSchema('congtinh').from('reporting_periods').where({ id }).update({ version: version + 1, changed_at: at });
};
