import type { Core } from '@strapi/strapi';
import { textOf } from '../../../platform/server/public';
import { cancelled } from '../domain/notice-texts';
import { move, onRequest } from './on-request';
import { aboutOf, answerersOf, settleAnswered, settleAsked, tellOf } from './tell-people';

/** The request is no longer wanted, or was sent by mistake. */
export const cancelRequest = (strapi: Core.Strapi, { reason, ...which }: { readonly id: number; readonly version: number; readonly reason: string }): Promise<void> =>
  onRequest(strapi, 'cancel', which, async (on) => {
    const said = textOf(reason).trim();
    const after = await move(strapi, on, 'cancel', { text: said });
    await settleAsked(strapi, on.uow, after.id);
    await settleAnswered(strapi, on.uow, after.id);
    await tellOf(strapi, on.uow, after.id, await answerersOf(strapi, after.unit), on.actor.userId, cancelled(await aboutOf(strapi, after, on.actor.userId), said));
  });
