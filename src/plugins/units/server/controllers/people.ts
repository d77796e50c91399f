import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { readInput, today } from '../../../platform/server/public';
import { foundIn } from '../../contracts/search';
import { listPeople } from '../queries/list-people';
import { actorFrom } from '../services/actor-from';
import { seenBy } from './assignments';
import { peopleQuery } from './input';
import { pageOf } from './page';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /** Active accounts that could be given a function; for those only who give functions, of their own units and of none. */
  async search(ctx: Context) {
    const { search, ...page } = readInput(peopleQuery, ctx.query);
    const seen = seenBy(await actorFrom(strapi))?.flatMap(({ unitIds }) => unitIds) ?? null;
    const people = await listPeople(strapi, { day: today(), seen });
    ctx.body = pageOf(people.filter((each) => foundIn(search, `${each.name} ${each.email}`)), page);
  },
});
