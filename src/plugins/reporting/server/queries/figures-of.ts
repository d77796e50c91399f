import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { treeOn, unitsOf } from '../../../units/server/public';
import type { CellKey, FigureLevel, FigureState, FigureTable } from '../../contracts';
import { assemble, withWhatTheyRead, type Summed } from '../domain/figures/assemble';
import { placingsOf } from '../domain/figures/placing';
import { previousPeriod } from '../domain/previous-period';
import { formsInUse, periodsOf, type FiguresPeriod, type FormsInUse } from './forms-in-use';
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

const everything = (): boolean => true;

const placedIn = async (strapi: Core.Strapi, periods: readonly FiguresPeriod[], { level, unit, readable = everything }: FiguresQuery): Promise<readonly Placed[]> => {
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

const places = (periods: readonly FiguresPeriod[], { period }: FigureTable): number => periods.findIndex(({ id }) => id === period.id);

interface Known {
  readonly query: FiguresQuery;
  readonly periods: readonly FiguresPeriod[];
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
