import type { Core } from '@strapi/strapi';
import { actorOf, record } from '../../../ledger/server/public';
import { AppError, inTransaction, now, textOf } from '../../../platform/server/public';
import { actorFrom } from '../../../units/server/public';
import type { Holds } from '../../contracts';
import { contradictionsAmong } from '../domain/conflicts';
import { isSettledBy } from '../queries/conflict-list';
import type { Found } from '../queries/contradictions';
import { figuresOfSides, type FigureRow } from '../queries/figure-rows';
import { forbidden, notFound } from './refusals';
import { SETTLE } from './ledger-actions';

export interface SettleInput { readonly holds: Holds; readonly reason: string }

const factOf = ({ source, ref, state, label, writtenValue, writtenMeasure, asOf, owner }: FigureRow): Record<string, string> =>
  ({ source, ref, state, label, value: writtenValue, unitOfMeasure: writtenMeasure, asOf, owner });

/** The conflict of this name as the figures stand now; a figure that was changed or withdrawn meanwhile ends it. */
const conflictNow = async (strapi: Core.Strapi, pair: string): Promise<Found> => {
  const rows = await figuresOfSides(strapi, pair.split('-'));
  const found = contradictionsAmong(rows).find((one) => one.pair === pair);
  if (found === undefined) {
    throw new AppError('conflict.gone', 409, 'Số liệu của một bên đã thay đổi, mâu thuẫn này không còn. Hãy tải lại danh sách.');
  }
  return found;
};

/**
 * Records which side of a conflict holds and why (BI-3.3). It is only added; the last word counts, and another value on
 * either side is a new conflict. Nothing is changed by it: the wrong entry goes back to its unit, or is corrected by it.
 * @throws 403 for those who verify nothing, 404 for a conflict of another's part, 409 `conflict.gone`
 */
export const settleConflict = (strapi: Core.Strapi, pair: string, { holds, reason }: SettleInput): Promise<void> =>
  inTransaction(strapi, async (uow) => {
    const actor = await actorFrom(strapi);
    if (actor.kind !== 'staff' || !actor.grants.some(({ role, system }) => role === 'operator' && system === 'basic-information')) throw forbidden();
    const found = await conflictNow(strapi, pair);
    if (!isSettledBy(actor, found)) throw notFound();
    const facts = { left: factOf(found.left), right: factOf(found.right) };
    const kept = textOf(reason).trim();
    await uow.trx.withSchema('congtinh').into('basic_information_settlements').insert({
      pair, holds, reason: kept, facts: JSON.stringify(facts), decided_by: actor.userId, decided_at: now(),
    });
    record(uow, {
      action: SETTLE, subject: { type: 'basic-information.conflict', id: pair }, actor: actorOf(strapi, 'basic-information'),
      before: null, after: { holds, reason: kept, ...facts },
    });
  });
