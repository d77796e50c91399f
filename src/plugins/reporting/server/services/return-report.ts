import type { Core } from '@strapi/strapi';
import { today } from '../../../platform/server/public';
import type { ReturnReason } from '../../contracts';
import { RETURN_REASON_NAMES } from '../domain/names';
import { returned } from '../domain/notice-texts';
import { readRemarks, type GivenRemark } from './new-remarks';
import { move, onReport, type Which } from './on-report';
import { commentMissing, reasonMissing, wantedInThePast } from './refusals';
import { insertRemarks } from './remark-rows';
import { aboutOf, peopleAt, settleOf, tellOf } from './tell-people';

export interface ReturnInput extends Which {
  readonly toLevel: number;
  readonly reason: ReturnReason | null;
  readonly comment: string | null;
  /** ISO day. */
  readonly wantedOn: string | null;
  readonly remarks: readonly GivenRemark[];
}

/**
 * Returns a report to a lower level with a reason, a text, remarks on cells and the day by which it is wanted (PR-7.3).
 * @throws 422 without reason or text, for a day that has passed, a level that is not lower, a cell that is not there
 */
export const returnReport = (strapi: Core.Strapi, { toLevel, reason, comment, wantedOn, remarks, ...which }: ReturnInput): Promise<void> =>
  onReport(strapi, 'return', which, toLevel, async (on) => {
    const { uow, actor, report, at } = on;
    if (reason === null) throw reasonMissing();
    if (comment === null) throw commentMissing('Hãy ghi cần sửa gì, để người nhận biết phải làm gì.');
    if (wantedOn !== null && wantedOn < today()) throw wantedInThePast();
    const made = await readRemarks(strapi, uow.trx, report, remarks, (index) => `remarks.${index}`);
    const after = await move(strapi, on, 'return', { toLevel, moved: { state: 'returned', level: toLevel, wantedOn }, told: { reason, comment, wantedOn } });
    await insertRemarks(uow.trx, report.id, report.level, made, actor.userId, at);
    await settleOf(strapi, uow, report.id, ['reporting.submitted', 'reporting.returned']);
    const about = await aboutOf(strapi, report, actor.userId);
    await tellOf(strapi, uow, report.id, await peopleAt(strapi, after, toLevel), actor.userId,
      returned(about, { reason: RETURN_REASON_NAMES[reason], comment, wantedOn, remarks: made.length }));
  });
