import type { ImportLine, ReportDetail, ReportLine } from '../../src/plugins/reporting/contracts';
import type { FormFigures } from './poverty-figures';
import type { PovertyStep } from './poverty-story';
import type { DemoPerson } from './person';

type Known = Pick<ReportLine, 'id' | 'version'> & { readonly template: string };

/** The reports of one commune in the open period, as its people see them. */
export interface Desk {
  readonly periodId: number;
  readonly place: Pick<ImportLine, 'programme' | 'period'>;
  /** documentId. */
  readonly unit: string;
  /** What is entered, by form. */
  readonly figures: Readonly<Record<string, FormFigures>>;
  person(by: string): Promise<DemoPerson>;
  readonly officer: string;
}

const cellOf = (key: string): { readonly row: string; readonly column: string } => {
  const [row = '', column = ''] = key.split('/');
  return { row, column };
};

const reportsFor = async (desk: Desk, person: DemoPerson): Promise<readonly Known[]> => {
  const { data } = await person.send<{ data: readonly ReportLine[] }>('GET', `/reporting/reports?period=${desk.periodId}&unit=${desk.unit}&pageSize=50`);
  return data.map(({ id, version, template }) => ({ id, version, template: template.code }));
};

const chosen = (reports: readonly Known[], forms: readonly string[] | 'all'): readonly Known[] => reports.filter(({ template }) => forms === 'all' || forms.includes(template));

const detailOf = async (person: DemoPerson, { id }: Known): Promise<ReportDetail> => (await person.send<{ data: ReportDetail }>('GET', `/reporting/reports/${id}`)).data;

/** Enters whole forms at once, as somebody does who has them in a sheet. */
const fill = async ({ figures, place, unit }: Desk, person: DemoPerson, reports: readonly Known[]): Promise<void> => {
  const lines = reports.flatMap(({ template }) => Object.entries(figures[template] ?? {})
    .map(([key, value]): ImportLine => ({ ...place, template, unit, ...cellOf(key), value: String(value) })));
  await person.send('POST', '/reporting/imports?dryRun=false', { lines });
};

const change = async (person: DemoPerson, report: Known, cells: Readonly<Record<string, number | null>>): Promise<void> => {
  const standing = new Map((await detailOf(person, report)).cells.map(({ row, column, version }) => [`${row}/${column}`, version]));
  await person.send('PUT', `/reporting/reports/${report.id}/values`, {
    cells: Object.entries(cells).map(([key, value]) => ({ ...cellOf(key), value: value === null ? null : String(value), version: standing.get(key) ?? 0 })),
  });
};

const move = async (person: DemoPerson, { id, version }: Known, body: object): Promise<void> => {
  await person.send('POST', `/reporting/reports/${id}/transitions`, { version, ...body });
};

const answerRemarks = async (person: DemoPerson, report: Known, text: string): Promise<void> => {
  for (const remark of (await detailOf(person, report)).remarks.filter(({ acts }) => acts.includes('answer'))) {
    await person.send('POST', `/reporting/remarks/${remark.id}/answers`, { version: remark.version, text });
  }
};

/** One step of a commune's reports, by the person whom it names, through the routes that everybody uses. */
export const walkReports = async (desk: Desk, step: PovertyStep): Promise<void> => {
  const person = await desk.person('by' in step ? step.by : desk.officer);
  const reports = await reportsFor(desk, person);
  const one = (form: string): Known => {
    const found = reports.find(({ template }) => template === form);
    if (!found) throw new Error(`Demo data: ${desk.officer} has no report ${form}`);
    return found;
  };
  switch (step.act) {
    case 'fill':
      return fill(desk, person, chosen(reports, step.forms));
    case 'change':
      return change(person, one(step.form), step.cells);
    case 'submit':
      for (const report of chosen(reports, step.forms)) {
        const explanations = report.template === step.forms.at(-1) ? Object.entries(step.explanations ?? {}).map(([key, text]) => ({ key, text })) : [];
        await move(person, report, { action: 'submit', explanations });
      }
      return;
    case 'approve': {
      const { data } = await person.send<{ data: readonly { ok: boolean; message: string }[] }>('POST', '/reporting/transitions', {
        action: 'approve', reports: chosen(reports, step.forms).map(({ id, version }) => ({ id, version })),
      });
      const refused = data.find(({ ok }) => !ok);
      if (refused) throw new Error(`Demo data: approving of ${desk.officer} by ${step.by}: ${refused.message}`);
      return;
    }
    case 'return': {
      const { toLevel, reason, comment, wantedOn, remarks = [] } = step;
      return move(person, one(step.form), { action: 'return', toLevel, reason, comment, wantedOn, remarks: remarks.map(({ cell, text }) => ({ ...cellOf(cell), text })) });
    }
    case 'answer':
      return answerRemarks(person, one(step.form), step.text);
    case 'request-reopen':
      return move(person, one(step.form), { action: 'request-reopen', comment: step.comment });
    case 'find': {
      const { source, description, realFigure } = step;
      await person.send('POST', '/reporting/discrepancies', { report: one(step.form).id, ...cellOf(step.cell), source, description, realFigure });
      return;
    }
    case 'allow-reopen':
      return move(person, one(step.form), { action: 'allow-reopen' });
  }
};
