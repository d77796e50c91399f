import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { readInput } from '../../../platform/server/public';
import type { CellChange, TransitionInput } from '../../contracts';
import type { RemarkAct } from '../domain/remark-acts';
import { boardOf } from '../queries/board';
import { cellHistory } from '../queries/cell-history';
import { countReports } from '../queries/count-reports';
import { listReports } from '../queries/list-reports';
import { reportDetail } from '../queries/report-detail';
import { reportDifferences } from '../queries/report-differences';
import { reportWorkbook } from '../queries/report-workbook';
import { approveMany } from '../services/approve-many';
import { notFound, remarkNotFound } from '../services/refusals';
import { actOnRemark, remarkOnReport } from '../services/remark-on-report';
import { saveExplanations } from '../services/save-explanations';
import { saveValues } from '../services/save-values';
import { transition } from '../services/transition';
import * as input from './report-input';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** HTTP and nothing else. An act answers the report as it stands after it. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  /** A text that is no id names nothing. */
  const idOf = (ctx: Context, missing = notFound): number => {
    const parsed = input.id.safeParse(ctx.params.id);
    if (!parsed.success) throw missing();
    return parsed.data;
  };
  const show = async (ctx: Context, id: number): Promise<void> => {
    ctx.body = { data: await reportDetail(strapi, id), meta: {} };
  };
  const act = async (ctx: Context, verb: RemarkAct, given: { readonly version: number; readonly text: string | null }): Promise<void> => {
    const said = given.text?.normalize('NFC').trim() ?? '';
    await show(ctx, await actOnRemark(strapi, verb, { id: idOf(ctx, remarkNotFound), version: given.version, text: said === '' ? null : said }));
  };

  return {
    async list(ctx: Context) {
      ctx.body = await listReports(strapi, readInput(input.listQuery, ctx.query));
    },
    async counts(ctx: Context) {
      ctx.body = { data: await countReports(strapi), meta: {} };
    },
    async board(ctx: Context) {
      const { period } = readInput(input.boardQuery, ctx.query);
      ctx.body = { data: await boardOf(strapi, period), meta: {} };
    },
    async find(ctx: Context) {
      await show(ctx, idOf(ctx));
    },
    async history(ctx: Context) {
      ctx.body = { data: await cellHistory(strapi, idOf(ctx), readInput(input.cellParams, ctx.params)), meta: {} };
    },
    async differences(ctx: Context) {
      const { against } = readInput(input.differencesQuery, ctx.query);
      ctx.body = { data: await reportDifferences(strapi, idOf(ctx), against), meta: {} };
    },
    async workbook(ctx: Context) {
      const { name, file } = await reportWorkbook(strapi, idOf(ctx));
      ctx.body = file;
      ctx.type = XLSX;
      ctx.set('Content-Disposition', `attachment; filename="${name}"`);
      ctx.set('Cache-Control', 'no-store');
    },
    async save(ctx: Context) {
      const id = idOf(ctx);
      const { cells } = readInput(input.values, ctx.request.body);
      ctx.body = { data: await saveValues(strapi, id, cells as readonly CellChange[]), meta: {} };
    },
    async explain(ctx: Context) {
      const id = idOf(ctx);
      ctx.body = { data: await saveExplanations(strapi, id, readInput(input.explaining, ctx.request.body).explanations), meta: {} };
    },
    async transition(ctx: Context) {
      const id = idOf(ctx);
      await transition(strapi, id, readInput(input.transition, ctx.request.body) as TransitionInput);
      await show(ctx, id);
    },
    async approveMany(ctx: Context) {
      const { comment, reports } = readInput(input.bulk, ctx.request.body);
      ctx.body = { data: await approveMany(strapi, { comment, reports }), meta: {} };
    },
    async remark(ctx: Context) {
      const id = idOf(ctx);
      await remarkOnReport(strapi, id, readInput(input.remarking, ctx.request.body));
      ctx.status = 201;
      await show(ctx, id);
    },
    async answerRemark(ctx: Context) {
      await act(ctx, 'answer', readInput(input.remarkAnswer, ctx.request.body));
    },
    async closeRemark(ctx: Context) {
      await act(ctx, 'close', readInput(input.remarkClosing, ctx.request.body));
    },
    async reopenRemark(ctx: Context) {
      await act(ctx, 'reopen', readInput(input.remarkReopening, ctx.request.body));
    },
  };
};
