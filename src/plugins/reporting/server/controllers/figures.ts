import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { reader, readInput } from '../../../platform/server/public';
import { actorFrom } from '../../../units/server/public';
import { FIGURE_LEVELS, FIGURE_STATES } from '../../contracts';
import { readsFiguresOf } from '../domain/figures/rights';
import { figureForms } from '../queries/figure-forms';
import { figuresOf } from '../queries/figures-of';
import { forbidden } from '../services/refusals';

const code = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,59}$/, 'Mã không đúng.');
const several = z.union([code.transform((one) => [one]), z.array(code).min(1).max(20, 'Tối đa 20.')]);

const query = z.strictObject({
  programme: code,
  template: several.optional(),
  period: several,
  level: z.enum(FIGURE_LEVELS).default('province'),
  unit: z.string().regex(/^[a-z0-9]{1,40}$/, 'Mã đơn vị không đúng.').optional(),
  state: z.enum(FIGURE_STATES).default('approved'),
});

/** HTTP and nothing else. Groups of units of which the reader may not see every one are left out. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async read(ctx: Context) {
    const { programme, template, period, level, unit, state } = readInput(query, ctx.query);
    const readable = readsFiguresOf(await actorFrom(strapi), programme);
    if (readable === null) throw forbidden();
    const db = reader(strapi);
    const data = await figuresOf(strapi, db, { programme, templates: template, periods: period, level, unit, state, readable });
    ctx.body = { data, meta: { level, state, forms: await figureForms(db, programme, period, template) } };
  },
});
