import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { unitsOf } from '../../../units/server/public';
import { cellId, computeForm, refId, referencesOf, type CellRef, type CompiledForm, type ComputedCell, type EvaluationContext, type FormOutline, type PeerRange, type PeriodRef, type Reference, type StoredCell } from '../../contracts';
import { forebearsOn } from '../domain/predecessors';
import { previousPeriod } from '../domain/previous-period';
import { sumCells } from '../domain/sum-cells';
import { cellsOfReports } from '../services/cell-rows';
import type { ReportPeriod, ReportRow, Stored } from '../services/report-rows';
import { catalogueOn, compiledForms, type Catalogue, type CompiledForms } from './compiled-forms';
import { peersOf } from './peer-figures';

/** How many periods back figures are looked up: the previous one, and what its own formulas read. */
const DEEPEST = 2;

/** What a report is computed and checked with. */
export interface Surroundings {
  readonly form: CompiledForm;
  readonly context: EvaluationContext;
  /** Of the other forms that it reads, by template code. */
  readonly outlines: Readonly<Record<string, FormOutline>>;
  /** Whether another report of the same unit and period reads figures of this one. */
  readonly isRead: boolean;
  /** The same form in the previous period, as it is printed. */
  readonly previous: { readonly period: PeriodRef; readonly cells: readonly ComputedCell[] } | null;
}

interface Sibling {
  readonly id: number;
  readonly unit: string;
  readonly periodId: number;
  readonly code: string;
  readonly versionId: number;
  readonly hash: string;
}

type Period = Pick<ReportPeriod, 'id' | 'code' | 'title' | 'kind' | 'startsOn' | 'endsOn' | 'cutOffOn'>;

const periodsOfKind = async (db: Knex, { programme, period }: ReportRow): Promise<readonly Period[]> => {
  const { rows } = (await db.raw(`
    select id, code, title, kind, starts_on::text as starts_on, ends_on::text as ends_on, cut_off_on::text as cut_off_on
      from congtinh.reporting_periods where programme_id = ? and kind = ? and state <> 'planned'`, [programme.id, period.kind])) as { rows: Stored[] };
  return rows.map((row) => ({
    id: Number(row.id), code: row.code as string, title: row.title as string, kind: row.kind as Period['kind'],
    startsOn: row.starts_on as string, endsOn: row.ends_on as string, cutOffOn: row.cut_off_on as string,
  }));
};

const siblingsOf = async (db: Knex, programmeId: number, periods: readonly number[], units: readonly string[]): Promise<readonly Sibling[]> => {
  const { rows } = (await db.raw(`
    select r.id, r.unit, r.period_id, t.code, v.id as version_id, v.hash
      from congtinh.reporting_reports r
      join congtinh.reporting_templates t on t.id = r.template_id
      join congtinh.reporting_template_versions v on v.id = r.template_version_id
     where t.programme_id = ? and r.period_id = any(?::bigint[]) and r.unit = any(?::text[])`, [programmeId, periods, units] as never)) as { rows: Stored[] };
  return rows.map((row) => ({
    id: Number(row.id), unit: row.unit as string, periodId: Number(row.period_id), code: row.code as string,
    versionId: Number(row.version_id), hash: row.hash as string,
  }));
};

/** A form of a unit in this period (0) or one further back, put together from the reports of those whose figures they are. */
interface Source {
  readonly form: CompiledForm;
  readonly reports: readonly number[];
}

/** The forms of one unit as its report sees them. */
class Neighbourhood {
  private readonly sources = new Map<string, Source | null>();
  private readonly figures = new Map<string, ReadonlyMap<string, Reference> | null>();
  private readonly computing = new Set<string>();

  constructor(
    private readonly report: ReportRow,
    private readonly periods: readonly Period[],
    private readonly forebears: (period: Period) => readonly string[] | null,
    private readonly siblings: ReadonlyMap<string, Sibling>,
    private readonly compiled: CompiledForms,
  ) {}

  static key(periodId: number, unit: string, code: string): string {
    return `${periodId} ${unit} ${code}`;
  }

  source(code: string, back: number): Source | null {
    const id = `${code} ${back}`;
    const known = this.sources.get(id);
    if (known !== undefined) return known;
    const period = this.periods[back];
    const at = (unit: string): Sibling | undefined => this.siblings.get(Neighbourhood.key(period?.id ?? 0, unit, code));
    // The figures of the unit itself come first; only where it was not there yet, those of the units that became it.
    const own = at(this.report.unit);
    const units = own !== undefined || back === 0 ? [this.report.unit] : period === undefined ? [] : this.forebears(period) ?? [];
    const found = units.map(at);
    const all = found.filter((sibling) => sibling !== undefined);
    const [first] = all;
    // Of several units each must have reported: a sum that lacks one is no figure of the whole.
    const source = first === undefined || all.length < found.length ? null : { form: this.compiled(first), reports: all.map(({ id: each }) => each) };
    this.sources.set(id, source);
    return source;
  }

  /** Reports whose cells are wanted: of the references, and of what the formulas of those forms read in turn. */
  wanted(references: readonly CellRef[], own: string): ReadonlySet<number> {
    const found = new Set<number>();
    const seen = new Set<string>();
    const visit = (refs: readonly CellRef[], code: string, back: number): void => {
      for (const ref of refs) {
        const [form, at] = [ref.form ?? code, back + (ref.period === 'previous' ? 1 : 0)];
        if (at > DEEPEST || seen.has(`${form} ${at}`)) continue;
        seen.add(`${form} ${at}`);
        const source = this.source(form, at);
        if (source === null) continue;
        for (const id of source.reports) found.add(id);
        visit(formulaReads(source.form), form, at);
      }
    };
    visit(references, own, 0);
    return found;
  }

  /** The printed figures of a form; null when it is not there, or reads itself round in a circle. */
  printed(code: string, back: number, cells: ReadonlyMap<number, readonly StoredCell[]>): ReadonlyMap<string, Reference> | null {
    const id = `${code} ${back}`;
    const known = this.figures.get(id);
    if (known !== undefined) return known;
    const source = back > DEEPEST ? null : this.source(code, back);
    if (source === null || this.computing.has(id)) return null;
    this.computing.add(id);
    const inputs = sumCells(source.form, source.reports.map((report) => cells.get(report) ?? []));
    const context = { references: this.references(formulaReads(source.form), code, back, cells), peers: [] };
    const summable = source.reports.length > 1 ? new Set(inputs.map(cellId)) : null;
    const computed = computeForm(source.form, inputs, context);
    const stored = new Map(inputs.map((cell) => [cellId(cell), cell]));
    const results = new Map(computed.map((cell) => [cellId(cell), cell.value]));
    const printed = new Map([...source.form.cells].map(([key, { row, column, role }]): [string, Reference] => {
      const base = { form: code, period: 'this' as const, row, column };
      if (role === 'computed') return [key, { ...base, status: results.get(key) === null ? 'blank' : 'value', value: results.get(key) ?? null }];
      const cell = stored.get(key);
      if (summable !== null && !summable.has(key)) return [key, { ...base, status: 'unavailable', value: null }];
      return [key, { ...base, status: cell?.status ?? 'blank', value: cell?.status === 'value' ? cell.value : null }];
    }));
    this.computing.delete(id);
    this.figures.set(id, printed);
    return printed;
  }

  references(refs: readonly CellRef[], own: string, back: number, cells: ReadonlyMap<number, readonly StoredCell[]>): readonly Reference[] {
    return refs.map((ref) => {
      const found = this.printed(ref.form ?? own, back + (ref.period === 'previous' ? 1 : 0), cells)?.get(cellId(ref));
      return { ...ref, status: found?.status ?? 'unavailable', value: found?.value ?? null };
    });
  }
}

/** Cells of elsewhere that the formulas of a form read. */
const formulaReads = ({ formulas }: CompiledForm): readonly CellRef[] => [...new Map(formulas.flatMap(({ expression }) =>
  expression.operands.flat().filter(({ form, period }) => form !== null || period === 'previous').map((ref) => [refId(ref), ref] as const))).values()];

/** The period itself and those before it, the nearest first. */
const backFrom = (period: Period, all: readonly Period[]): readonly Period[] => {
  const found = [period];
  for (let at: Period | null = previousPeriod(all, period); at !== null && found.length <= DEEPEST; at = previousPeriod(all, at)) found.push(at);
  return found;
};

const keyOfForm = ({ template }: ReportRow): { code: string; versionId: number; hash: string } => ({ code: template.code, versionId: template.versionId, hash: template.hash });

/** Reports of one programme and period: their surroundings in a fixed number of statements, however many they are. */
const ofOnePeriod = async (strapi: Core.Strapi, db: Knex, reports: readonly ReportRow[]): Promise<ReadonlyMap<number, Surroundings>> => {
  const [first] = reports;
  if (first === undefined) return new Map();
  const units = await unitsOf(strapi);
  const periods = backFrom(first.period, await periodsOfKind(db, first));
  const forebears = new Map(periods.slice(1).map((period) => [period.id, new Map(reports.map(({ unit }) => [unit, forebearsOn(unit, period.cutOffOn, units)]))]));
  const all = new Set([...reports.map(({ unit }) => unit), ...[...forebears.values()].flatMap((each) => [...each.values()].flatMap((found) => found ?? []))]);
  const siblings = await siblingsOf(db, first.programme.id, periods.map(({ id }) => id), [...all]);
  const catalogue = await catalogueOn(db, first.programme.id, first.period.cutOffOn);
  const compiled = await compiledForms(db, catalogue, [...new Map([...siblings, ...reports.map(keyOfForm)].map((form) => [form.hash, form])).values()]);
  const byKey = new Map(siblings.map((sibling) => [Neighbourhood.key(sibling.periodId, sibling.unit, sibling.code), sibling]));
  const around = reports.map((report) => {
    const form = compiled(keyOfForm(report));
    const here = new Neighbourhood(report, periods, (period) => forebears.get(period.id)?.get(report.unit) ?? null, byKey, compiled);
    return { report, form, here, wanted: here.wanted([...referencesOf(form), ...ownBefore(form)], report.template.code) };
  });
  const cells = await cellsOfReports(db, [...new Set(around.flatMap(({ wanted }) => [...wanted]))]);
  const peers = await peersOf(db, around.map(({ report, form }) => ({ report, form })));
  return new Map(around.map(({ report, form, here }) => [report.id, {
    form,
    context: { references: here.references(referencesOf(form), report.template.code, 0, cells), peers: peers.get(report.id) ?? NO_PEERS },
    outlines: outlinesFor(form, catalogue),
    isRead: siblings.some((sibling) => sibling.periodId === report.period.id && sibling.unit === report.unit && reads(compiled(sibling), report.template.code)),
    previous: previousOf(here.printed(report.template.code, 1, cells), periods[1]),
  }]));
};

const outlinesFor = (form: CompiledForm, { outlines }: Catalogue): Readonly<Record<string, FormOutline>> =>
  Object.fromEntries([...new Set(referencesOf(form).flatMap(({ form: code }) => code ?? []))].flatMap((code) => {
    const outline = outlines.get(code);
    return outline === undefined ? [] : [[code, outline]];
  }));

const reads = (form: CompiledForm, code: string): boolean => referencesOf(form).some((ref) => ref.form === code && ref.period === 'this');

const NO_PEERS: readonly PeerRange[] = [];

/** Any one cell of the form a period ago: enough to want that report, which is shown beside this one. */
const ownBefore = (form: CompiledForm): readonly CellRef[] => [...form.cells.values()].slice(0, 1).map(({ row, column }) => ({ form: null, period: 'previous', row, column }));

const previousOf = (printed: ReadonlyMap<string, Reference> | null, period: Period | undefined): Surroundings['previous'] => (printed === null || period === undefined ? null : {
  period: { id: period.id, code: period.code, title: period.title },
  cells: [...printed.values()].flatMap(({ row, column, value, status }) => (status === 'unavailable' ? [] : [{ row, column, value }])),
});

/**
 * Forms, references and peers of reports, by report. Figures of the previous period are those of the unit itself, or the
 * sums of the units that became it (PR-7.2). A fixed number of statements for each period among them.
 */
export const surroundingsOf = async (strapi: Core.Strapi, db: Knex, reports: readonly ReportRow[]): Promise<ReadonlyMap<number, Surroundings>> => {
  const byPeriod = new Map<number, ReportRow[]>();
  for (const report of reports) byPeriod.set(report.period.id, [...(byPeriod.get(report.period.id) ?? []), report]);
  const found = new Map<number, Surroundings>();
  for (const group of byPeriod.values()) for (const [id, each] of await ofOnePeriod(strapi, db, group)) found.set(id, each);
  return found;
};

export const surroundingsOfOne = async (strapi: Core.Strapi, db: Knex, report: ReportRow): Promise<Surroundings> => {
  const found = (await surroundingsOf(strapi, db, [report])).get(report.id);
  if (found === undefined) throw new Error(`Nothing around report ${report.id}`);
  return found;
};
