import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { foundIn } from '../domain/search';
import { reader } from '../queries/connection';
import { actorFrom } from '../services/actor-from';
import { seenBy } from './assignments';
import { peopleQuery, read } from './input';
import { pageOf } from './page';

interface Person {
  readonly id: number;
  readonly name: string;
  readonly email: string;
}

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /** Active accounts that could be given a function; for those only who give functions. */
  async search(ctx: Context) {
    const { search, ...page } = read(peopleQuery, ctx.query);
    seenBy(await actorFrom(strapi));
    const { rows } = await reader(strapi).raw<{ rows: Person[] }>(
      `select id, email, coalesce(nullif(concat_ws(' ', firstname, lastname), ''), email) as name
         from admin_users where is_active order by lastname, firstname, id`);
    ctx.body = pageOf(rows.filter((each) => foundIn(search, `${each.name} ${each.email}`)), page);
  },
});
