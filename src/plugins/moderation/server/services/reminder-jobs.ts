import type { Core } from '@strapi/strapi';
import { enqueue, realInstantOf, registerJob, registerSchedule, today, type UnitOfWork } from '../../../platform/server/public';
import { actorFrom, onAssignmentEnded, type AssignmentEnded } from '../../../units/server/public';
import { remindOverdue } from './remind-overdue';
import { tellMissingReviewers, type EndedFunction } from './tell-missing-reviewers';

const OVERDUE = 'moderation.remind-overdue';
const REVIEWERS = 'moderation.missing-reviewers';

/**
 * Reminders on working days at 06:50 in Hà Nội, in time for the daily mail; and a look at the cases left behind
 * on the day on which a function ends.
 */
export const registerReminderJobs = (strapi: Core.Strapi): void => {
  registerJob(OVERDUE, async () => void (await remindOverdue(strapi)));
  registerSchedule(OVERDUE, '50 23 * * 0-4', OVERDUE, { catchUpHours: 12 });
  registerJob(REVIEWERS, async (payload) => void (await tellMissingReviewers(strapi, payload as unknown as EndedFunction)));
  onAssignmentEnded((uow, event) => afterEnd(strapi, uow, event));
};

const afterEnd = async (strapi: Core.Strapi, uow: UnitOfWork, event: AssignmentEnded): Promise<void> => {
  const actor = await actorFrom(strapi);
  const ended: EndedFunction = { ...event, actor: actor.kind === 'staff' ? actor.userId : null };
  const runAt = event.to > today() ? { runAt: realInstantOf(new Date(`${event.to}T00:00:00+07:00`)) } : {};
  // A later word on the same assignment replaces the earlier one.
  await enqueue(uow, REVIEWERS, { ...ended }, { jobKey: `${REVIEWERS} ${event.assignmentId}`, ...runAt });
};
