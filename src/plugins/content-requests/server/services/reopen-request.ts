import type { Core } from '@strapi/strapi';
import { textOf, today } from '../../../platform/server/public';
import { askedAgain } from '../domain/notice-texts';
import { move, onRequest } from './on-request';
import { dueInThePast } from './refusals';
import { aboutOf, answerersOf, settleAnswered, tellOf } from './tell-people';

export interface ReopenInput {
  readonly id: number;
  readonly version: number;
  readonly reason: string;
  /** null: the day stays as it was, also when it has passed. */
  readonly dueOn: string | null;
}

/** The answer is not enough: the unit is asked again, and told why. */
export const reopenRequest = (strapi: Core.Strapi, { reason, dueOn, ...which }: ReopenInput): Promise<void> =>
  onRequest(strapi, 'reopen', which, async (on) => {
    if (dueOn !== null && dueOn < today()) throw dueInThePast();
    const said = textOf(reason).trim();
    const after = await move(strapi, on, 'reopen', { text: said, ...(dueOn === null ? {} : { dueOn }) });
    await settleAnswered(strapi, on.uow, after.id);
    await tellOf(strapi, on.uow, after.id, await answerersOf(strapi, after.unit), on.actor.userId, askedAgain(await aboutOf(strapi, after, on.actor.userId), said));
  });
