import type { Core } from '@strapi/strapi';
import { inTransaction, now } from '../../../platform/server/public';
import { actorFrom } from '../../../units/server/public';
import { remarkAnswered, remarked, remarkReopened } from '../domain/notice-texts';
import { remarkActs, remarkCapacity, type RemarkAct } from '../domain/remark-acts';
import { capacityFor, mayRead, mayRemark } from '../domain/rights';
import { noteInLedger } from './note-report';
import { readRemarks, type GivenRemark } from './new-remarks';
import { forbidden, notFound, remarkNotFound, staleVersion, wrongState } from './refusals';
import { addEntry, insertRemarks, remarkById } from './remark-rows';
import { placeFacts, placeWith } from './report-place';
import { reportById } from './report-rows';
import { aboutOf, decidersAt, enterersOf, tellOf } from './tell-people';

/** The level whose turn it is remarks on a cell, or on the report as a whole. The report stays where it is. @throws 404, 403, 422 for a cell that is not there */
export const remarkOnReport = (strapi: Core.Strapi, id: number, given: GivenRemark): Promise<void> => inTransaction(strapi, async (uow) => {
  const [actor, at] = [await actorFrom(strapi), now()];
  const report = await reportById(uow.trx, id, 'share');
  if (report === null || actor.kind !== 'staff') throw notFound();
  const place = placeWith(report, await placeFacts(uow.trx, id));
  if (!mayRead(actor, place)) throw notFound();
  if (!mayRemark(actor, place)) throw forbidden();
  const made = await readRemarks(strapi, uow.trx, report, [given], () => 'column');
  await insertRemarks(uow.trx, id, report.level, made, actor.userId, at);
  noteInLedger(strapi, uow, report, {
    action: 'remark', before: report, after: report, said: { row: given.row, column: given.column, text: made[0]?.text ?? '' }, assignmentId: capacityFor(actor, place, 'approve'),
  });
  await tellOf(strapi, uow, id, await enterersOf(strapi, report), actor.userId, remarked(await aboutOf(strapi, report, actor.userId), 1));
});

export interface RemarkInput {
  readonly id: number;
  readonly version: number;
  /** Required for an answer and for asking again. */
  readonly text: string | null;
}

const NEXT = { answer: 'answered', close: 'closed', reopen: 'open' } as const;

/**
 * Answers a remark, accepts the answer or asks again. @returns the report it belongs to
 * @throws 404 for a remark on a report that is not this person's to see, 403 for an act that is not his, 409 when it moved on
 */
export const actOnRemark = (strapi: Core.Strapi, act: RemarkAct, { id, version, text }: RemarkInput): Promise<number> => inTransaction(strapi, async (uow) => {
  const [actor, at] = [await actorFrom(strapi), now()];
  const remark = await remarkById(uow.trx, id);
  const report = remark === null ? null : await reportById(uow.trx, remark.reportId);
  if (remark === null || report === null || actor.kind !== 'staff') throw remarkNotFound();
  const place = placeWith(report, await placeFacts(uow.trx, report.id));
  if (!mayRead(actor, place)) throw remarkNotFound();
  if (remark.version !== version) throw staleVersion(report);
  if (!remarkActs(actor, place, remark).includes(act)) throw remarkCapacity(actor, place, act, remark) === undefined ? forbidden() : wrongState(report);
  await addEntry(uow.trx, remark, NEXT[act], { kind: act, actor: actor.userId, text, at });
  noteInLedger(strapi, uow, report, {
    action: act, before: report, after: report, said: { remark: id, row: remark.row, column: remark.column, text }, assignmentId: remarkCapacity(actor, place, act, remark),
  });
  const about = await aboutOf(strapi, report, actor.userId);
  if (act === 'answer') await tellOf(strapi, uow, report.id, await decidersAt(strapi, report, Math.max(remark.level, 1)), actor.userId, remarkAnswered(about, text ?? ''));
  if (act === 'reopen') await tellOf(strapi, uow, report.id, await enterersOf(strapi, report), actor.userId, remarkReopened(about, text ?? ''));
  return report.id;
});
