import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { treeOn, unitsOf } from '../../../units/server/public';
import type { CellKey, CompiledForm, FigureLevel, FigureState, FigureTable, PeriodKind } from '../../contracts';
import { assemble, withWhatTheyRead, type Summed } from '../domain/figures/assemble';
import { placingsOf } from '../domain/figures/placing';
import { previousPeriod } from '../domain/previous-period';
import type { Stored } from '../services/report-rows';
import { catalogueOn, compiledForms, type FormKey } from './compiled-forms';
import { sumFigures, type Placed, type SummedGroup } from './sum-figures';

export interface FiguresQuery {
  /** Code of the programme. */
  readonly programme: string;
  /** Codes; absent: every form of the programme. */
  readonly templates?: readonly string[] | undefined;
  /** Only these cells; absent: all that can be put together. */
  readonly cells?: readonly (CellKey & { readonly template: string })[] | undefined;
  /** Codes. */
  readonly periods: readonly string[];
  readonly level: FigureLevel;
  /** documentId of one group only. */
  readonly unit?: string | undefined;
  readonly state: FigureState;
  /** Whether the reader sees the figures of a unit, `above` being the units over it on the cut-off day; absent: of all. */
  readonly readable?: (unit: string, above: readonly string[]) => boolean;
}

interface Period {
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

const periodsOf = async (db: Knex, programme: string, codes: readonly string[]): Promise<readonly Period[]> => (await rowsOf(db, `
  select p.id, p.code, p.title, p.kind, p.starts_on::text as starts_on, p.ends_on::text as ends_on, p.cut_off_on::text as cut_off_on, p.programme_id
    from congtinh.reporting_periods p join congtinh.reporting_programmes g on g.id = p.programme_id
   where g.code = ? and p.code = any(?::text[]) order by p.ends_on, p.id`, [programme, codes])).map((row) => ({
  id: Number(row.id), code: row.code as string, title: row.title as string, kind: row.kind as PeriodKind, startsOn: row.starts_on as string,
  endsOn: row.ends_on as string, cutOffOn: row.cut_off_on as string, programmeId: Number(row.programme_id),
}));

/** The forms that reports of these periods have. */
interface FormsInUse {
  readonly ids: ReadonlyMap<string, number>;
  readonly codes: ReadonlyMap<number, string>;
  form(periodId: number, code: string): CompiledForm | null;
  all(code: string): readonly CompiledForm[];
}

const formsInUse = async (db: Knex, periods: readonly Period[]): Promise<FormsInUse> => {
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

const everything = (): boolean => true;

const placedIn = async (strapi: Core.Strapi, periods: readonly Period[], { level, unit, readable = everything }: FiguresQuery): Promise<readonly Placed[]> => {
  const placed: Placed[] = [];
  for (const { id, cutOffOn } of periods) {
    for (const { unit: own, group } of placingsOf(await treeOn(strapi, cutOffOn), level, readable)) {
      if (unit === undefined || group === unit) placed.push({ periodId: id, unit: own, group });
    }
  }
  return placed;
};

/** What has to be summed: only the cells asked for, unless one of them is computed from others. */
const cellsToSum = ({ cells }: FiguresQuery, forms: FormsInUse): { readonly templateId: number; readonly row: string; readonly column: string }[] | undefined => {
  const inputs = cells?.flatMap(({ template, row, column }) => (forms.all(template).every((form) => form.cells.get(`${row}/${column}`)?.role === 'input')
    ? [{ templateId: forms.ids.get(template) ?? 0, row, column }] : []));
  return inputs !== undefined && inputs.length === cells?.length ? inputs : undefined;
};

const groupKey = (templateId: number, periodId: number, group: string): string => `${templateId} ${periodId} ${group}`;

/**
 * The one question after figures of several units (board, roll-ups, consolidated forms later): counts of input cells are
 * added in one statement, by indicator, period and unit, district or province as the map was on the period's cut-off day;
 * ratios are computed from the sums. Says how many of the reports owed it contains. Ordered by form, period and unit's code.
 */
export const figuresOf = async (strapi: Core.Strapi, db: Knex, query: FiguresQuery): Promise<readonly FigureTable[]> => {
  const periods = await periodsOf(db, query.programme, query.periods);
  if (periods.length === 0) return [];
  const forms = await formsInUse(db, periods);
  const wanted = (query.templates ?? [...forms.ids.keys()]).filter((code) => forms.ids.has(code));
  const summed = withWhatTheyRead(wanted, forms.all);
  const placed = await placedIn(strapi, periods, query);
  const groups = await sumFigures(db, { templateIds: summed.flatMap((code) => forms.ids.get(code) ?? []), placed, state: query.state, cells: cellsToSum(query, forms) });
  const byKey = new Map(groups.map((group) => [groupKey(group.templateId, group.periodId, group.group), group]));
  const units = new Map((await unitsOf(strapi)).map((unit) => [unit.documentId as string, unit]));
  const tables = groups.filter(({ templateId }) => wanted.includes(forms.codes.get(templateId) ?? '')).flatMap((group) => tableOf(group, { query, periods, forms, byKey, units }));
  return tables.toSorted((a, b) => wanted.indexOf(a.template) - wanted.indexOf(b.template) || places(periods, a) - places(periods, b) || a.unit.code.localeCompare(b.unit.code));
};

const places = (periods: readonly Period[], { period }: FigureTable): number => periods.findIndex(({ id }) => id === period.id);

interface Known {
  readonly query: FiguresQuery;
  readonly periods: readonly Period[];
  readonly forms: FormsInUse;
  readonly byKey: ReadonlyMap<string, SummedGroup>;
  readonly units: ReadonlyMap<string, { readonly documentId: string; readonly code: string; readonly name: string }>;
}

const tableOf = (group: SummedGroup, { query, periods, forms, byKey, units }: Known): readonly FigureTable[] => {
  const [template, period, unit] = [forms.codes.get(group.templateId), periods.find(({ id }) => id === group.periodId), units.get(group.group)];
  if (template === undefined || period === undefined || unit === undefined) return [];
  const back = [period];
  for (let at = previousPeriod(periods, period); at !== null; at = previousPeriod(periods, at)) back.push(at);
  const summedOf = (code: string, steps: number): Summed | null => {
    const then = back[steps];
    const form = then && forms.form(then.id, code);
    const sums = then && byKey.get(groupKey(forms.ids.get(code) ?? 0, then.id, group.group))?.sums;
    return form && sums ? { form, sums } : null;
  };
  const cells = assemble(template, summedOf) ?? [];
  const chosen = query.cells?.filter((cell) => cell.template === template);
  return [{
    template, period: { id: period.id, code: period.code, title: period.title }, unit: { documentId: unit.documentId, code: unit.code, name: unit.name },
    owed: group.owed, contained: group.contained, approved: group.approved, provisional: group.contained < group.owed || group.approved < group.contained,
    cells: chosen === undefined ? cells : cells.filter(({ row, column }) => chosen.some((cell) => cell.row === row && cell.column === column)),
  }];
};
