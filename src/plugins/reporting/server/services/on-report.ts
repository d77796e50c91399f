import type { Core } from '@strapi/strapi';
import { AppError, inTransaction, now, type UnitOfWork } from '../../../platform/server/public';
import { actorFrom } from '../../../units/server/public';
import type { Actor } from '../../../units/contracts';
import type { ReportAction, ReportEventKind } from '../../contracts';
import { REFUSAL_TEXTS } from '../domain/refusal-texts';
import { capacityFor, mayRead, refusalOf, type Refusal, type ReportPlace } from '../domain/rights';
import { insertEvent, type NewEvent } from './event-rows';
import { noteInLedger } from './note-report';
import { forbidden, levelUnknown, notFound, staleVersion, wrongState } from './refusals';
import { placeFacts, placeWith } from './report-place';
import { moveReport, reportById, type Moved, type ReportRow } from './report-rows';

export interface OnReport {
  readonly uow: UnitOfWork;
  readonly actor: Extract<Actor, { kind: 'staff' }>;
  readonly report: ReportRow;
  readonly place: ReportPlace;
  readonly at: Date;
}

export interface Which {
  readonly id: number;
  readonly version: number;
}

const appRefusal = (refusal: Refusal, report: ReportRow): AppError => {
  switch (refusal) {
    case 'not-yours': return forbidden();
    case 'not-now': return wrongState(report);
    case 'no-such-level': return levelUnknown();
    case 'asked-already': case 'not-asked': return new AppError(`reporting.${refusal}`, 409, REFUSAL_TEXTS[refusal]);
    // PR-7.3: four eyes.
    case 'own-figures': case 'other-level': case 'own-request': return new AppError(`reporting.${refusal}`, 403, REFUSAL_TEXTS[refusal]);
  }
};

/**
 * The frame of every act on a report: one transaction, the head locked against savers and other acts, so that of two at
 * once the second finds the first one's version.
 * @throws 404 for a report that is not this person's to see, 403 for an act that is not his (four eyes included), 409 for a stale version or state
 */
export const onReport = (strapi: Core.Strapi, action: ReportAction, { id, version }: Which, toLevel: number | undefined, work: (on: OnReport) => Promise<void>): Promise<void> =>
  inTransaction(strapi, async (uow) => {
    const actor = await actorFrom(strapi);
    const report = await reportById(uow.trx, id, 'update');
    if (report === null || actor.kind !== 'staff') throw notFound();
    const place = placeWith(report, await placeFacts(uow.trx, id));
    if (!mayRead(actor, place)) throw notFound();
    const refusal = refusalOf(actor, place, action, toLevel);
    if (refusal === 'not-yours' && report.version === version) throw forbidden();
    if (report.version !== version) throw staleVersion(report);
    if (refusal !== null) throw appRefusal(refusal, report);
    await work({ uow, actor, report, place, at: now() });
  });

type Told = Partial<Pick<NewEvent, 'comment' | 'reason' | 'wantedOn' | 'hash' | 'explanations'>>;

export interface Step {
  readonly kind: ReportEventKind;
  readonly moved: Partial<Moved>;
  readonly toLevel: number;
  readonly told: Told;
}

interface Mover {
  readonly actor: number | null;
  readonly assignmentId: string | undefined;
}

/** Moves a locked report on, with its event and its entry in the ledger. @returns how it stands now */
export const stepReport = async (strapi: Core.Strapi, uow: UnitOfWork, report: ReportRow, at: Date, { actor, assignmentId }: Mover, { kind, moved, toLevel, told }: Step): Promise<ReportRow> => {
  const after: ReportRow = { ...report, ...moved, version: report.version + 1, changedAt: at };
  await insertEvent(uow.trx, {
    reportId: report.id, version: after.version, kind, actor, assignment: assignmentId ?? null, fromLevel: report.level, toLevel, at, ...told,
  });
  await moveReport(uow.trx, report.id, moved, at);
  const { comment = null, reason = null, wantedOn = null, hash = null, explanations = [] } = told;
  noteInLedger(strapi, uow, report, {
    action: kind, before: report, after, assignmentId, said: { comment, reason, wantedOn, hash, explanations: explanations.map(({ key, text }) => ({ key, text })) },
  });
  return after;
};

/** The step of a person's act. */
export const move = (strapi: Core.Strapi, { uow, report, actor, place, at }: OnReport, action: ReportAction, step: Omit<Step, 'kind'>): Promise<ReportRow> =>
  stepReport(strapi, uow, report, at, { actor: actor.userId, assignmentId: capacityFor(actor, place, action) }, { kind: action, ...step });
