import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { now, reader } from '../../../platform/server/public';
import { actorFrom, addresseesOf, namer, unitsOf } from '../../../units/server/public';
import type { Actor, PersonRef } from '../../../units/contracts';
import { snapshotDifferences, type CellDifference, type CompiledForm, type RemarkView, type ReportDetail, type ReportEventView, type StoredCell, type TicketView } from '../../contracts';
import { mayFind } from '../domain/discrepancy-rights';
import { entryFault } from '../domain/entry';
import { evaluate } from '../domain/evaluate';
import { cellsAsFiled } from '../domain/figures-as-filed';
import { returnLevels, valuesMayChange } from '../domain/machine';
import { remarkActs } from '../domain/remark-acts';
import { actsOf, mayEnter, mayRead, mayRemark, type ReportPlace } from '../domain/rights';
import { submissionBefore } from '../domain/submissions';
import { cellsOfReport } from '../services/cell-rows';
import { eventsOf, type EventRow } from '../services/event-rows';
import { explanationsOf } from '../services/explanation-rows';
import { notFound } from '../services/refusals';
import { remarksOf, type RemarkThread } from '../services/remark-rows';
import { placeFacts, placeWith } from '../services/report-place';
import { reportById, type ReportRow } from '../services/report-rows';
import { snapshotOf } from '../services/snapshots';
import { lastTicket, type TicketRow } from '../services/ticket-rows';
import { lineOf, unitLookup } from './report-lines';
import { surroundingsOfOne } from './surroundings';

type Named = (userId: number) => PersonRef;

const eventViews = (events: readonly EventRow[], named: Named): readonly ReportEventView[] => {
  let submissions = 0;
  return events.map(({ kind, actor, at, fromLevel, toLevel, comment, reason, wantedOn, hash }) => ({
    kind, by: actor === null ? null : named(actor), at: at.toISOString(), fromLevel, toLevel, comment, reason, wantedOn, hash,
    submission: kind === 'submit' ? (submissions += 1) : null,
  }));
};

const remarkViews = (remarks: readonly RemarkThread[], actor: Actor, place: ReportPlace, named: Named): readonly RemarkView[] => remarks.map((remark) => ({
  id: remark.id, row: remark.row, column: remark.column, state: remark.state, version: remark.version, figure: remark.figure,
  entries: remark.entries.map(({ kind, actor: by, text, at }) => ({ kind, by: named(by), text, at: at.toISOString() })),
  acts: remarkActs(actor, place, remark),
}));

const ticketView = (ticket: TicketRow | null, named: Named): TicketView | null => (ticket === null ? null : {
  id: ticket.id, reason: ticket.reason, requestedBy: named(ticket.requestedBy), requestedAt: ticket.requestedAt.toISOString(), state: ticket.state,
  expiresAt: ticket.expiresAt?.toISOString() ?? null,
});

/** What changed since the submission before the figures that stand now (PR-7.3). */
export const changesSince = async (db: Knex, report: ReportRow, events: readonly EventRow[], form: CompiledForm, cells: readonly StoredCell[]): Promise<readonly CellDifference[]> => {
  const before = submissionBefore(report.state, report.level, events);
  const filed = before?.hash ? await snapshotOf(db, report.id, before.hash) : null;
  return filed === null ? [] : snapshotDifferences(form, cellsAsFiled(filed), cells);
};

/** A report that the person reads. @throws 404 otherwise, whether there is one or not */
export const readableReport = async (strapi: Core.Strapi, db: Knex, id: number): Promise<{ readonly actor: Actor; readonly report: ReportRow }> => {
  const [actor, report] = [await actorFrom(strapi), await reportById(db, id)];
  if (report === null || !mayRead(actor, placeWith(report, { ticket: null, approvals: [], handsOn: [] }))) throw notFound();
  return { actor, report };
};

/** One report with its form, figures, rules and history, and what this person may do. A fixed number of statements. @throws 404 when it is not his to see */
export const reportDetail = async (strapi: Core.Strapi, id: number): Promise<ReportDetail> => {
  const db = reader(strapi);
  const { actor, report } = await readableReport(strapi, db, id);
  const at = now();
  const place = placeWith(report, await placeFacts(db, id));
  const entry = entryFault(report, at) === null;
  const acts = actsOf(actor, place).filter((act) => act !== 'submit' || entry);
  const { form, context, outlines, previous } = await surroundingsOfOne(strapi, db, report);
  const cells = await cellsOfReport(db, id);
  const [events, remarks, ticket] = [await eventsOf(db, id), await remarksOf(db, id), await lastTicket(db, id)];
  const people = [...events.flatMap((event) => event.actor ?? []), ...remarks.flatMap(({ entries }) => entries.map((entry) => entry.actor)), ...(ticket === null ? [] : [ticket.requestedBy])];
  const named = namer(await addresseesOf(strapi, people));
  const { computed, results, progress } = evaluate(form, cells, context);
  return {
    ...lineOf({ ...report, progress }, { ...place, openRemarks: remarks.filter(({ state }) => state === 'open').length }, unitLookup(await unitsOf(strapi)), actor, at),
    definition: form.definition, outlines, legalBasis: report.template.legalBasis,
    cells, computed, context, results, previous,
    explanations: await explanationsOf(db, id),
    remarks: remarkViews(remarks, actor, place, named),
    events: eventViews(events, named),
    changes: await changesSince(db, report, events, form, cells),
    ticket: ticketView(ticket, named),
    mayEnter: entry && mayEnter(actor, place), mayRemark: mayRemark(actor, place), mayFind: !valuesMayChange(report) && mayFind(actor, place),
    acts,
    returnTo: acts.includes('return') ? returnLevels({ state: report.state, level: report.level, levels: report.chain.length, ticket: place.ticket?.state ?? null }) : [],
  };
};
