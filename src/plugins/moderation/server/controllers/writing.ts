import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { readInput } from '../../../platform/server/public';
import type { Person } from '../domain/person';
import { linkStates } from '../queries/link-states';
import { moderatedType } from '../registry/moderated-types';
import { addressKeeper } from '../services/address-keeper';
import { notFound, refusal } from '../services/app-refusal';
import { askedWithin } from '../services/asked-address';
import { planOf } from '../services/checklist-plan';
import { personFrom } from '../services/people';
import * as input from './input';

/** Help while writing: what the checklist looks at, where links lead, which address is free. It tells nothing of foreign texts. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const demandWriter = async (): Promise<Person> => {
    const person = await personFrom(strapi);
    if (!person.superAdmin && person.grants.length === 0) throw notFound();
    return person;
  };

  return {
    async plan(ctx: Context) {
      await demandWriter();
      const type = moderatedType(strapi, readInput(input.contentType, ctx.params.contentType));
      if (type === undefined) throw refusal('moderation.not-moderated', 'Loại nội dung này không qua kiểm duyệt.');
      ctx.body = { data: planOf(strapi, type), meta: {} };
    },
    async links(ctx: Context) {
      const person = await demandWriter();
      const { addresses } = readInput(input.addresses, ctx.request.body);
      ctx.body = { data: await linkStates(strapi, person, addresses), meta: {} };
    },
    async slug(ctx: Context) {
      const person = await demandWriter();
      const asked = readInput(input.slugQuestion, ctx.request.body);
      const [keeper, type] = [addressKeeper(asked.contentType), moderatedType(strapi, asked.contentType)];
      if (keeper === undefined || type === undefined) throw notFound();
      const question = await askedWithin(strapi, person, type, asked);
      ctx.body = { data: question === null ? { free: true, proposal: asked.wanted } : await keeper(strapi, question), meta: {} };
    },
  };
};
