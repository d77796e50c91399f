import type { Core } from '@strapi/strapi';
import { tell } from '../../../notices/server/public';
import { inTransaction, reader, today } from '../../../platform/server/public';
import { valuesMayChange } from '../domain/machine';
import { dueSoon, overdue, overdueBelow, type Due, type Said } from '../domain/notice-texts';
import { reminderOn } from '../domain/reminders';
import { boardLink, OWN_REPORTS } from '../uids';
import { REPORT_COLUMNS, REPORT_TABLES, reportOf, type ReportRow, type Stored } from './report-rows';
import { reminderRule } from './settings';
import { rosterOf, unitNamer, type Roster } from './tell-people';

export const REMIND = 'reporting.remind';

type Kind = 'due-soon' | 'overdue' | 'overdue-below';

/** What one person is told of one period: all reports at once. */
interface Told {
  readonly person: number;
  readonly kind: Kind;
  readonly period: ReportRow['period'];
  readonly due: Due[];
}

const SAYING: Readonly<Record<Kind, (period: string, due: readonly Due[]) => Said>> = { 'due-soon': dueSoon, overdue, 'overdue-below': overdueBelow };

/** Reports that somebody has to enter or look at again: those that were handed in wait for a decision, which has notices of its own. */
const openReports = async (strapi: Core.Strapi): Promise<readonly ReportRow[]> => {
  const { rows } = (await reader(strapi).raw(`
    select ${REPORT_COLUMNS} from ${REPORT_TABLES}
     where r.state in ('draft', 'returned', 'reopened') and (p.state = 'open' or r.state <> 'draft') order by r.due_on, t.position, r.id`)) as { rows: Stored[] };
  return rows.map(reportOf);
};

const peopleAt = (roster: Roster, report: ReportRow, level: number): readonly number[] => (level === 0 ? roster.enterers(report) : roster.deciders(report, level));

const gather = (reports: readonly ReportRow[], roster: Roster, nameOf: (unit: string) => string, day: string): readonly Told[] => {
  const rule = reminderRule(day);
  const told = new Map<string, Told>();
  const add = (people: readonly number[], kind: Kind, report: ReportRow, left: number): void => {
    for (const person of people) {
      const key = `${person} ${kind} ${report.period.id}`;
      const known = told.get(key) ?? { person, kind, period: report.period, due: [] };
      known.due.push({ template: report.template.code, unitName: nameOf(report.unit), day: report.wantedOn ?? report.dueOn, left });
      told.set(key, known);
    }
  };
  for (const report of rule === undefined ? [] : reports) {
    const { kind, above, left } = reminderOn(report, rule as NonNullable<typeof rule>, day);
    const level = valuesMayChange(report) ? 0 : report.level;
    if (kind !== null) add(peopleAt(roster, report, level), kind, report, left);
    if (above > 0 && level + above < report.chain.length) add(peopleAt(roster, report, level + above), 'overdue-below', report, left);
  }
  return [...told.values()];
};

/**
 * Reminds of what is due soon, due today and late, and tells the levels above of what stays late (PR-9.4): one notice for
 * each person, kind and period, all in the one daily mail. A second run of a day tells nothing anew; what fails for one
 * person is tried again by the job and keeps nobody else from hearing.
 * @returns how many notices were told
 * @throws when it failed for somebody, after all others were served
 */
export const remind = async (strapi: Core.Strapi): Promise<number> => {
  const day = today();
  const reports = await openReports(strapi);
  const all = reports.length === 0 ? [] : gather(reports, await rosterOf(strapi), await unitNamer(strapi), day);
  let failed = 0;
  for (const { person, kind, period, due } of all) {
    try {
      await inTransaction(strapi, (uow) => tell(strapi, uow, {
        ...SAYING[kind](period.title, due), to: [person], actor: null, link: kind === 'overdue-below' ? boardLink(period.id) : OWN_REPORTS, once: `${period.id} ${day}`,
      }));
    } catch (error) {
      failed += 1;
      strapi.log.error(error);
    }
  }
  if (failed > 0) throw new Error(`reporting: ${failed} of ${all.length} reminders failed`);
  return all.length;
};
