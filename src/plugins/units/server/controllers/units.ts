import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { readInput, today } from '../../../platform/server/public';
import type { UnitView } from '../../contracts';
import { foundIn } from '../../contracts/search';
import { isValidAt } from '../domain/validity';
import { forbidden } from '../guard/refusals';
import { actorFrom } from '../services/actor-from';
import { unitsOf } from '../services/current-tree';
import { unitQuery } from './input';
import { pageOf } from './page';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /** Units in force on a day (the business date when left out), by words of name or code. */
  async search(ctx: Context) {
    const { search, on = today(), ...page } = readInput(unitQuery, ctx.query);
    const actor = await actorFrom(strapi);
    if (actor.kind !== 'staff' || (!actor.superAdmin && actor.grants.length === 0)) throw forbidden();
    const found = (await unitsOf(strapi))
      .filter((unit) => isValidAt(unit, on) && (search === '' || foundIn(search, `${unit.code} ${unit.name}`)))
      .map(({ documentId, code, name, kind, path, validFrom, validTo }): UnitView => ({ documentId, code, name, kind, path, validFrom, validTo }));
    ctx.body = pageOf(found, page);
  },
});
