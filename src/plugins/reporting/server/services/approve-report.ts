import type { Core } from '@strapi/strapi';
import { approved, submitted } from '../domain/notice-texts';
import { eventsOf } from './event-rows';
import { standingFigures } from './file-figures';
import { move, onReport, type Which } from './on-report';
import { hashDiffers } from './refusals';
import { aboutOf, decidersAt, enterersOf, settleOf, tellOf, unitNamer } from './tell-people';

export interface ApproveInput extends Which {
  readonly comment: string | null;
}

/**
 * Approves what was handed in at the level whose turn it is; the last level makes the report approved (PR-7.3).
 * The figures are hashed anew under the lock and must be those that were handed in.
 * @throws 409 when they are not, 403 for one's own figures or a second level
 */
export const approveReport = (strapi: Core.Strapi, { comment, ...which }: ApproveInput): Promise<void> =>
  onReport(strapi, 'approve', which, undefined, async (on) => {
    const { uow, actor, report, at } = on;
    const handedIn = (await eventsOf(uow.trx, report.id)).findLast(({ kind }) => kind === 'submit');
    const { hash } = await standingFigures(strapi, uow.trx, report);
    if (handedIn?.hash !== hash) throw hashDiffers();
    const isLast = report.level === report.chain.length - 1;
    const after = await move(strapi, on, 'approve', {
      toLevel: isLast ? report.level : report.level + 1,
      moved: isLast
        ? { state: 'approved', level: report.level, wantedOn: null, approvedHash: hash, approvedAt: at }
        : { state: 'submitted', level: report.level + 1, wantedOn: null },
      told: { comment, hash },
    });
    await settleOf(strapi, uow, report.id, ['reporting.submitted', 'reporting.returned']);
    const about = await aboutOf(strapi, report, actor.userId);
    if (isLast) await tellOf(strapi, uow, report.id, await enterersOf(strapi, report), actor.userId, approved(about));
    else {
      const from = (await unitNamer(strapi))(report.chain[report.level]?.unit ?? '');
      await tellOf(strapi, uow, report.id, await decidersAt(strapi, after, after.level), actor.userId, submitted(about, from));
    }
  });
