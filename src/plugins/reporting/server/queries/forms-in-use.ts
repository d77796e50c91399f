import type { Knex } from 'knex';
import type { CompiledForm, PeriodKind } from '../../contracts';
import type { Stored } from '../services/report-rows';
import { catalogueOn, compiledForms, type FormKey } from './compiled-forms';

/** A period whose figures are asked for. */
export interface FiguresPeriod {
  readonly id: number;
  readonly code: string;
  readonly title: string;
  readonly kind: PeriodKind;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly cutOffOn: string;
  readonly programmeId: number;
}

const rowsOf = async (db: Knex, sql: string, values: readonly unknown[]): Promise<readonly Stored[]> => ((await db.raw(sql, values as never)) as { rows: Stored[] }).rows;

export const periodsOf = async (db: Knex, programme: string, codes: readonly string[]): Promise<readonly FiguresPeriod[]> => (await rowsOf(db, `
  select p.id, p.code, p.title, p.kind, p.starts_on::text as starts_on, p.ends_on::text as ends_on, p.cut_off_on::text as cut_off_on, p.programme_id
    from congtinh.reporting_periods p join congtinh.reporting_programmes g on g.id = p.programme_id
   where g.code = ? and p.code = any(?::text[]) order by p.ends_on, p.id`, [programme, codes])).map((row) => ({
  id: Number(row.id), code: row.code as string, title: row.title as string, kind: row.kind as PeriodKind, startsOn: row.starts_on as string,
  endsOn: row.ends_on as string, cutOffOn: row.cut_off_on as string, programmeId: Number(row.programme_id),
}));

/** The forms that reports of these periods have. */
export interface FormsInUse {
  readonly ids: ReadonlyMap<string, number>;
  readonly codes: ReadonlyMap<number, string>;
  form(periodId: number, code: string): CompiledForm | null;
  all(code: string): readonly CompiledForm[];
}

export const formsInUse = async (db: Knex, periods: readonly FiguresPeriod[]): Promise<FormsInUse> => {
  const templates = await rowsOf(db, 'select id, code from congtinh.reporting_templates where programme_id = ? order by position, id', [periods[0]?.programmeId]);
  const used = await rowsOf(db, `
    select distinct on (r.period_id, r.template_id) r.period_id, t.code, v.id, v.hash
      from congtinh.reporting_reports r join congtinh.reporting_templates t on t.id = r.template_id
      join congtinh.reporting_template_versions v on v.id = r.template_version_id
     where r.period_id = any(?::bigint[])`, [periods.map(({ id }) => id)]);
  const forms = new Map<string, CompiledForm>();
  for (const period of periods) {
    const keys = used.filter((row) => Number(row.period_id) === period.id).map((row): FormKey => ({ code: row.code as string, versionId: Number(row.id), hash: row.hash as string }));
    const compiled = await compiledForms(db, await catalogueOn(db, period.programmeId, period.cutOffOn), keys);
    for (const key of keys) forms.set(`${period.id} ${key.code}`, compiled(key));
  }
  return {
    ids: new Map(templates.map((row) => [row.code as string, Number(row.id)])), codes: new Map(templates.map((row) => [Number(row.id), row.code as string])),
    form: (periodId, code) => forms.get(`${periodId} ${code}`) ?? null,
    all: (code) => periods.flatMap(({ id }) => forms.get(`${id} ${code}`) ?? []),
  };
};
