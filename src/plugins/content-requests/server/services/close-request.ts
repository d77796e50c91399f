import type { Core } from '@strapi/strapi';
import { closed } from '../domain/notice-texts';
import { move, onRequest } from './on-request';
import { aboutOf, answerersOf, settleAnswered, tellOf } from './tell-people';

/** The answer is accepted; nothing happens to the request any more. */
export const closeRequest = (strapi: Core.Strapi, which: { readonly id: number; readonly version: number }): Promise<void> =>
  onRequest(strapi, 'close', which, async (on) => {
    const after = await move(strapi, on, 'close', { text: null });
    await settleAnswered(strapi, on.uow, after.id);
    await tellOf(strapi, on.uow, after.id, await answerersOf(strapi, after.unit), on.actor.userId, closed(await aboutOf(strapi, after, on.actor.userId)));
  });
