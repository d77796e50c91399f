import type { ReportLine } from '../../contracts';
import type { Actor } from '../../../units/contracts';
import type { UnitRow } from '../../../units/server/public';
import { dateOf } from '../../../platform/server/public';
import { timeliness } from '../domain/calendar';
import { entryFault } from '../domain/entry';
import { waitingFor } from '../domain/rights';
import { placeWith, type PlaceFacts } from '../services/report-place';
import type { ReportRow, StoredStep } from '../services/report-rows';

/** What a line needs beside the head. */
export interface LineFacts extends PlaceFacts {
  readonly openRemarks: number;
}

/** What a report waits for from somebody: `waitingFor`, where it can be entered at all. */
export const waitingNow = (actor: Actor, report: ReportRow, facts: PlaceFacts, at: Date): ReportLine['waiting'] => {
  const waiting = waitingFor(actor, placeWith(report, facts));
  return waiting === 'enter' && entryFault(report, at) !== null ? null : waiting;
};

export type UnitLookup = (documentId: string) => { readonly documentId: string; readonly code: string; readonly name: string };

export const unitLookup = (units: readonly UnitRow[]): UnitLookup => {
  const known = new Map(units.map(({ documentId, code, name }) => [documentId as string, { documentId: documentId as string, code, name }]));
  return (documentId) => known.get(documentId) ?? { documentId, code: '', name: documentId };
};

/** A report as lists show it to somebody at a business instant. */
export const lineOf = (report: ReportRow, facts: LineFacts, unitOf: UnitLookup, actor: Actor, at: Date): ReportLine => ({
  id: report.id, programme: report.programme.code,
  period: { id: report.period.id, code: report.period.code, title: report.period.title },
  template: { code: report.template.code, title: report.template.title, version: report.template.number },
  unit: unitOf(report.unit), state: report.state, level: report.level,
  chain: report.chain.map(({ level, unit }: StoredStep) => ({ level, unit: unitOf(unit) })),
  version: report.version, dueOn: report.dueOn, wantedOn: report.wantedOn,
  ...timeliness({ approved: report.state === 'approved', dueOn: report.dueOn, wantedOn: report.wantedOn, submittedOn: report.submittedOn }, dateOf(at)),
  ...report.progress, openRemarks: facts.openRemarks,
  submittedAt: report.submittedAt?.toISOString() ?? null, changedAt: report.changedAt.toISOString(),
  waiting: waitingNow(actor, report, facts, at),
});
