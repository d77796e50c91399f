import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { readInput, today } from '../../../platform/server/public';
import { actorFrom, scopedTypes, scopeFor } from '../../../units/server/public';
import type { EntryFigures, IndicatorOption } from '../../contracts';
import { labelKey } from '../domain/label';
import { conflictList } from '../queries/conflict-list';
import { allIndicators } from '../queries/indicators';
import { obligationList } from '../queries/obligation-list';
import { verificationQueue } from '../queries/queue';
import { readableFigures } from '../queries/readable-figures';
import { summaryOf } from '../queries/summary';
import { beginEntry } from '../services/begin-entry';
import { confirmUnchanged } from '../services/confirm-unchanged';
import { forbidden, notFound } from '../services/refusals';
import { settleConflict } from '../services/settle-conflict';
import { INDICATOR } from '../uids';
import * as input from './input';

const SUGGESTED = 50;

/** HTTP and nothing else. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const figuresOfEntry = async (documentId: string): Promise<EntryFigures> => {
    const figures = await readableFigures(strapi, documentId);
    if (figures === null) throw notFound();
    return figures;
  };

  return {
    async obligations(ctx: Context) {
      ctx.body = await obligationList(strapi, readInput(input.obligationQuery, ctx.query));
    },
    async queue(ctx: Context) {
      ctx.body = await verificationQueue(strapi, readInput(input.queueQuery, ctx.query));
    },
    async conflicts(ctx: Context) {
      ctx.body = await conflictList(strapi, readInput(input.conflictQuery, ctx.query));
    },
    async settle(ctx: Context) {
      const pair = readInput(input.pair, ctx.params.pair);
      await settleConflict(strapi, pair, readInput(input.settlement, ctx.request.body));
      ctx.status = 201;
      ctx.body = { data: { pair }, meta: {} };
    },
    async figures(ctx: Context) {
      ctx.body = { data: await figuresOfEntry(readInput(input.documentId, ctx.params.documentId)), meta: {} };
    },
    async confirm(ctx: Context) {
      const { responsibility } = readInput(input.confirmation, ctx.request.body);
      await confirmUnchanged(strapi, responsibility);
      ctx.status = 201;
      ctx.body = { data: { responsibility }, meta: {} };
    },
    async begin(ctx: Context) {
      ctx.body = { data: { documentId: await beginEntry(strapi, readInput(input.beginning, ctx.request.body)) }, meta: {} };
      ctx.status = 201;
    },
    async summary(ctx: Context) {
      ctx.body = { data: await summaryOf(strapi), meta: {} };
    },
    async indicators(ctx: Context) {
      const { search } = readInput(input.indicatorQuery, ctx.query);
      const type = scopedTypes(strapi).get(INDICATOR);
      if (!type || scopeFor(await actorFrom(strapi), 'read', type) === false) throw forbidden();
      const day = today();
      const words = labelKey(search);
      const found = (await allIndicators(strapi))
        .filter(({ validFrom, validTo }) => (validFrom ?? '') <= day && (validTo === null || day < validTo))
        .filter(({ code, name, aliases }) => labelKey([code, name, ...aliases].join(' ')).includes(words));
      const data = found.slice(0, SUGGESTED).map(({ code, name, measures }): IndicatorOption => ({ code, name, unitOfMeasure: measures[0]?.name ?? '' }));
      ctx.body = { data, meta: { pagination: { page: 1, pageSize: SUGGESTED, pageCount: 1, total: found.length } } };
    },
  };
};
