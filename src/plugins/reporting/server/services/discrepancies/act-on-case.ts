import type { Core } from '@strapi/strapi';
import { dateOf, inTransaction, now, textOf } from '../../../../platform/server/public';
import { actorFrom } from '../../../../units/server/public';
import { cellId, readFigure, type DiscrepancyActInput } from '../../../contracts';
import { correctionsSince, type Correction } from '../../domain/discrepancies/corrections';
import { actFits, DISCREPANCY_MOVES, isClosed } from '../../domain/discrepancy-machine';
import { capacityInCase, caseRefusal, maySeeCase } from '../../domain/discrepancy-rights';
import { surroundingsOfOne } from '../../queries/surroundings';
import { forbidden } from '../refusals';
import { placeOfHead } from '../report-place';
import { caseById, caseEvents, insertCaseEvent, moveCase, type CaseRow } from './case-rows';
import { cellVersions } from './cell-versions';
import { noteCase } from './note-case';
import * as refused from './refusals';
import { aboutCase, tellMoved } from './tell-case';

type Db = Parameters<typeof caseById>[0];

/** A figure found outside the system, in the notation of the cell's column. */
export const realFigureIn = async (strapi: Core.Strapi, db: Db, { report, row, column }: Pick<CaseRow, 'report' | 'row' | 'column'>, given: string): Promise<string> => {
  if (row === null || column === null) throw refused.figureWithoutCell();
  const { form } = await surroundingsOfOne(strapi, db, report);
  const cell = form.cells.get(cellId({ row, column }));
  if (cell === undefined) throw refused.cellUnknown();
  if (cell.definition.type === 'text') throw refused.figureWithoutCell();
  const reading = readFigure(given, cell.definition);
  if (!reading.ok) throw refused.figureUnreadable(reading.message);
  return reading.value;
};

/** The cell of an input is corrected itself; a computed one, or a whole report, by any of its cells. */
const corrected = async (strapi: Core.Strapi, db: Db, found: CaseRow): Promise<readonly Correction[]> => {
  const { report, row, column, id, foundAt } = found;
  const { form } = await surroundingsOfOne(strapi, db, report);
  const own = row !== null && column !== null && form.cells.get(cellId({ row, column }))?.role === 'input' ? { row, column } : null;
  const before = (await caseEvents(db, id)).findLast(({ kind }) => kind === 'correct');
  const corrections = correctionsSince(await cellVersions(db, report.id), before?.at ?? foundAt, own);
  if (corrections.length === 0) throw refused.nothingChanged();
  return corrections;
};

const saidOf = (text: string | null | undefined): string | null => {
  const said = textOf(text ?? '').trim();
  return said === '' ? null : said;
};

/**
 * An act on a difference (PR-2.4). A correction links the values that were changed since it was found; it is signed off by
 * somebody else, when the report is approved again.
 * @throws 404 for a case that is not this person's to see, 403 for an act that is not his, 409 for a stale version or state,
 * 422 for a cause or reason that is missing, a correction that changed nothing, a report not approved again
 */
export const actOnCase = (strapi: Core.Strapi, id: number, { act, version, text, realFigure }: DiscrepancyActInput): Promise<void> =>
  inTransaction(strapi, async (uow) => {
    const db = uow.trx;
    const actor = await actorFrom(strapi);
    const found = await caseById(db, id, { lock: true });
    if (found === null || actor.kind !== 'staff') throw refused.caseNotFound();
    const place = { report: placeOfHead(found.report), state: found.state, correctedBy: found.correctedBy };
    if (!maySeeCase(actor, place.report)) throw refused.caseNotFound();
    const refusal = caseRefusal(actor, act, place);
    if (refusal === 'not-yours') throw forbidden();
    if (found.version !== version) throw refused.staleCase(found);
    if (!actFits(act, found.state)) throw refused.wrongCaseState(found);
    if (refusal === 'own-correction') throw refused.ownCorrection();
    if (act === 'sign-off' && found.report.state !== 'approved') throw refused.notApprovedAgain();
    const said = saidOf(text);
    if (act === 'explain' && said === null) throw refused.causeMissing();
    if (act === 'dismiss' && said === null) throw refused.dismissalReason();
    const real = act === 'verify' && realFigure !== undefined && realFigure !== null ? await realFigureIn(strapi, db, found, realFigure) : undefined;
    const corrections = act === 'correct' ? await corrected(strapi, db, found) : [];
    const [at, state] = [now(), DISCREPANCY_MOVES[act].to];
    await insertCaseEvent(db, id, { version: version + 1, kind: act, actor: actor.userId, text: said, corrections, at });
    await moveCase(db, found, {
      state, ...(act === 'explain' && said !== null ? { cause: said } : {}), ...(real === undefined ? {} : { realFigure: real }), ...(isClosed(state) ? { closedAt: at } : {}),
    }, at);
    noteCase(strapi, uow, { id, report: found.report, kind: act, before: found.state, after: state, text: said, corrections, assignmentId: capacityInCase(actor, act, place.report) });
    await tellMoved(strapi, uow, id, act, state, { report: found.report, about: await aboutCase(strapi, found.report, found, actor.userId), text: said, actor: actor.userId });
  });

/** Year of a case's number. */
export const yearOf = (at: Date): number => Number(dateOf(at).slice(0, 4));
