import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { AppError, readInput } from '../../../platform/server/public';
import { countUnread, listNotices } from '../queries/list-notices';
import { kindChoices } from '../queries/kind-choices';
import { choose } from '../services/choose';
import { markRead, markSeveralRead } from '../services/mark-read';
import { me } from '../services/me';
import * as input from './input';

/** One's own notices and choices; there is no way to name another person. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const choicesOfMine = async () => {
    const { userId, grants, superAdmin } = await me(strapi);
    // Who has no function is told nothing, so there is nothing to choose.
    return grants.length === 0 && !superAdmin ? [] : kindChoices(strapi, userId);
  };

  return {
    async list(ctx: Context) {
      ctx.body = await listNotices(strapi, (await me(strapi)).userId, readInput(input.noticeQuery, ctx.query));
    },
    async count(ctx: Context) {
      const data = await countUnread(strapi, (await me(strapi)).userId);
      ctx.body = { data, meta: { unread: data.reduce((sum, { unread }) => sum + unread, 0) } };
    },
    async read(ctx: Context) {
      const id = input.noticeId.safeParse(ctx.params.id);
      if (!id.success) throw new AppError('notices.not-found', 404, 'Không tìm thấy thông báo này.');
      await markRead(strapi, (await me(strapi)).userId, id.data);
      ctx.body = { data: { id: id.data }, meta: {} };
    },
    async readAll(ctx: Context) {
      const marked = await markSeveralRead(strapi, (await me(strapi)).userId, readInput(input.several, ctx.request.body));
      ctx.body = { data: [], meta: { marked } };
    },
    async choices(ctx: Context) {
      ctx.body = { data: await choicesOfMine(), meta: {} };
    },
    async choose(ctx: Context) {
      const { userId } = await me(strapi);
      const { choices } = readInput(input.chosen, ctx.request.body);
      await choose(strapi, userId, new Map(choices.map(({ kind, mail, onScreen }) => [kind, { mail, onScreen }])));
      ctx.body = { data: await choicesOfMine(), meta: {} };
    },
  };
};
