import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { parseReference, resolveReference, unitsOf, type UnitRow } from '../../../../units/server/public';
import type { CompiledForm, ImportLine, PeriodState } from '../../../contracts';
import { CheckedReport } from '../../domain/imports/checked-reports';
import * as refused from '../../domain/imports/resolve-line';
import type { ImportPeriod, ImportProgramme, LineRefusal } from '../../domain/imports/resolve-line';
import { catalogueOn, compiledForms } from '../../queries/compiled-forms';
import { REPORT_COLUMNS, REPORT_TABLES, reportOf, type ReportRow, type Stored } from '../report-rows';

/** Head of a report with whether its form may still be filled. */
export interface ImportHead extends ReportRow {
  readonly retired: boolean;
}

/** What is asked of a report before figures go into it. */
export interface Admission {
  /** Whether the person enters figures for the unit. */
  readonly covers: (programme: string, unit: string) => boolean;
  readonly transfer: boolean;
  /** Whether it is being entered now, or fresh for a transfer; null: yes. */
  readonly stands: (head: ReportRow) => LineRefusal | null;
}

type Where = Pick<ImportLine, 'programme' | 'template' | 'period' | 'unit'>;

interface OwedInPeriod {
  /** By template id and unit. */
  readonly reports: ReadonlyMap<string, ImportHead>;
  readonly owed: ReadonlySet<string>;
}

const keyOf = ({ programme, template, period, unit }: Where): string => `${programme}\n${template}\n${period}\n${unit}`;

const owedKey = (template: number, unit: string): string => `${template} ${unit}`;

const rowsOf = async (db: Knex, sql: string, values: readonly unknown[] = []): Promise<readonly Stored[]> =>
  ((await db.raw(sql, values as never)) as { rows: Stored[] }).rows;

const loadProgrammes = async (db: Knex): Promise<ReadonlyMap<string, ImportProgramme>> => {
  const templates = await rowsOf(db, 'select programme_id, id, code from congtinh.reporting_templates');
  const periods = await rowsOf(db, 'select programme_id, id, code, cut_off_on::text as cut_off_on, state, historic from congtinh.reporting_periods');
  const programmes = await rowsOf(db, 'select id, code from congtinh.reporting_programmes');
  return new Map(programmes.map((row): [string, ImportProgramme] => [row.code as string, {
    id: Number(row.id), code: row.code as string,
    templates: new Map(templates.filter(({ programme_id: id }) => id === row.id).map((each) => [each.code as string, { id: Number(each.id), code: each.code as string }])),
    periods: new Map(periods.filter(({ programme_id: id }) => id === row.id).map((each): [string, ImportPeriod] => [each.code as string, {
      id: Number(each.id), code: each.code as string, cutOffOn: each.cut_off_on as string, state: each.state as PeriodState, historic: each.historic as boolean,
    }])),
  }]));
};

const loadOwed = async (db: Knex, period: number): Promise<OwedInPeriod> => {
  const reports = await rowsOf(db, `select ${REPORT_COLUMNS}, v.state = 'retired' as retired from ${REPORT_TABLES} where r.period_id = ?`, [period]);
  const owed = await rowsOf(db, 'select template_id, unit from congtinh.reporting_obligations where period_id = ?', [period]);
  return {
    reports: new Map(reports.map((row) => { const head = { ...reportOf(row), retired: row.retired as boolean }; return [owedKey(head.template.id, head.unit), head]; })),
    owed: new Set(owed.map((row) => owedKey(Number(row.template_id), row.unit as string))),
  };
};

/** Says to which report a line belongs. Programmes and units are loaded once, the reports of a period when it is first named. */
export class ImportWorld {
  readonly #owed = new Map<number, OwedInPeriod>();
  readonly #forms = new Map<string, CompiledForm>();
  readonly #found = new Map<string, CheckedReport<ImportHead>>();
  readonly #byId = new Map<number, CheckedReport<ImportHead>>();

  #last: (Where & { readonly report: CheckedReport<ImportHead> }) | null = null;

  private constructor(
    private readonly db: Knex, private readonly admission: Admission,
    private readonly programmes: ReadonlyMap<string, ImportProgramme>, private readonly units: readonly UnitRow[],
  ) {}

  static async load(strapi: Core.Strapi, db: Knex, admission: Admission): Promise<ImportWorld> {
    return new ImportWorld(db, admission, await loadProgrammes(db), await unitsOf(strapi));
  }

  /** The reports that lines fill. */
  get reports(): readonly CheckedReport<ImportHead>[] {
    return [...this.#byId.values()].filter(({ size }) => size > 0);
  }

  /** The report of a line, where another line named it the same way before; as a rule the line above. */
  known(line: Where): CheckedReport<ImportHead> | undefined {
    const last = this.#last;
    if (last !== null && last.unit === line.unit && last.template === line.template && last.period === line.period && last.programme === line.programme) return last.report;
    const report = this.#found.get(keyOf(line));
    if (report !== undefined) this.#last = { programme: line.programme, template: line.template, period: line.period, unit: line.unit, report };
    return report;
  }

  async find(line: Where): Promise<CheckedReport<ImportHead> | LineRefusal> {
    const { programme, template, period, unit } = line;
    const head = await this.head({ programme: programme.trim(), template: template.trim(), period: period.trim(), unit: unit.trim() });
    if ('message' in head) return head;
    // Another way of writing the same report: documentId here, code there.
    const report = this.#byId.get(head.id) ?? new CheckedReport(head, await this.formOf(head));
    this.#byId.set(head.id, report);
    this.#found.set(keyOf(line), report);
    return report;
  }

  private async head(line: Where): Promise<ImportHead | LineRefusal> {
    const programme = this.programmes.get(line.programme);
    if (programme === undefined) return refused.unknownProgramme(line.programme);
    const template = programme.templates.get(line.template);
    if (template === undefined) return refused.unknownTemplate(line.template);
    const period = programme.periods.get(line.period);
    if (period === undefined) return refused.unknownPeriod(line.period);
    const reference = parseReference(line.unit);
    const unit = reference && resolveReference(reference, this.units, period.cutOffOn);
    if (unit === undefined) return refused.unknownUnit(line.unit);
    if (!this.admission.covers(programme.code, unit.documentId)) return refused.foreignUnit();
    const { reports, owed } = await this.owedIn(period.id);
    const head = reports.get(owedKey(template.id, unit.documentId));
    const closed = refused.periodRefusal(period, this.admission.transfer);
    // What was returned or reopened is corrected also when the period is over.
    if (closed !== null && (this.admission.transfer || head === undefined || head.state === 'draft')) return closed;
    if (head === undefined) return owed.has(owedKey(template.id, unit.documentId)) ? refused.notOpened() : refused.notOwing();
    if (head.retired) return refused.retiredForm();
    return this.admission.stands(head) ?? head;
  }

  private async owedIn(period: number): Promise<OwedInPeriod> {
    const known = this.#owed.get(period) ?? (await loadOwed(this.db, period));
    this.#owed.set(period, known);
    return known;
  }

  private async formOf({ programme, period, template }: ImportHead): Promise<CompiledForm> {
    const key = `${period.id} ${template.versionId}`;
    const known = this.#forms.get(key);
    if (known !== undefined) return known;
    const catalogue = await catalogueOn(this.db, programme.id, period.cutOffOn);
    const form = (await compiledForms(this.db, catalogue, [template]))(template);
    this.#forms.set(key, form);
    return form;
  }
}
