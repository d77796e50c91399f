import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { readInput } from '../../../platform/server/public';
import type { DiscrepancyActInput, DiscrepancyInput } from '../../contracts';
import { caseDetail } from '../queries/discrepancies/case-detail';
import { listCases } from '../queries/discrepancies/list-cases';
import { casesWorkbook, summariseCases } from '../queries/discrepancies/summarise-cases';
import { actOnCase } from '../services/discrepancies/act-on-case';
import { findCase } from '../services/discrepancies/find-case';
import { caseNotFound } from '../services/discrepancies/refusals';
import * as input from './discrepancy-input';

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** HTTP and nothing else. An act answers the case as it stands after it. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const idOf = (ctx: Context): number => {
    const parsed = input.caseId.safeParse(ctx.params.id);
    if (!parsed.success) throw caseNotFound();
    return parsed.data;
  };
  const show = async (ctx: Context, id: number): Promise<void> => {
    ctx.body = { data: await caseDetail(strapi, id), meta: {} };
  };

  return {
    async list(ctx: Context) {
      ctx.body = await listCases(strapi, readInput(input.caseList, ctx.query));
    },
    async report(ctx: Context) {
      const { period } = readInput(input.caseReport, ctx.query);
      ctx.body = { data: await summariseCases(strapi, period), meta: {} };
    },
    async workbook(ctx: Context) {
      const { period } = readInput(input.caseReport, ctx.query);
      const { file, period: code } = await casesWorkbook(strapi, period);
      ctx.set('Content-Type', WORKBOOK);
      ctx.set('Content-Disposition', `attachment; filename="chenh-lech-${code}.xlsx"`);
      ctx.body = file;
    },
    async find(ctx: Context) {
      await show(ctx, idOf(ctx));
    },
    async record(ctx: Context) {
      const id = await findCase(strapi, readInput(input.finding, ctx.request.body) as DiscrepancyInput);
      ctx.status = 201;
      await show(ctx, id);
    },
    async act(ctx: Context) {
      const id = idOf(ctx);
      await actOnCase(strapi, id, readInput(input.acting, ctx.request.body) as DiscrepancyActInput);
      await show(ctx, id);
    },
  };
};
