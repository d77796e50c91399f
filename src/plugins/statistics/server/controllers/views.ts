import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { now, readInput, writeWorkbook } from '../../../platform/server/public';
import { dayFile } from '../domain/day-file';
import { fileName } from '../domain/file-name';
import { viewTablesOf } from '../domain/view-tables';
import { dayViews } from '../queries/day-views';
import { viewStatisticsOf } from '../queries/view-statistics';
import * as input from './input';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const SUBJECT = 'luot-xem';
/** So many items are named in the file. */
const TOP_OF_FILE = 1000;

const download = (ctx: Context, type: string, name: string, body: Buffer | string): void => {
  ctx.body = body;
  ctx.type = type;
  ctx.set('Content-Disposition', `attachment; filename="${name}"`);
  ctx.set('Cache-Control', 'no-store');
};

/** HTTP and nothing else. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async figures(ctx: Context) {
    const { period, unit } = readInput(input.figuresQuery, ctx.query);
    ctx.body = { data: await viewStatisticsOf(strapi, period, unit ?? null), meta: {} };
  },
  async file(ctx: Context) {
    const { period, unit } = readInput(input.figuresQuery, ctx.query);
    const views = await viewStatisticsOf(strapi, period, unit ?? null, TOP_OF_FILE);
    download(ctx, XLSX, fileName(views, SUBJECT), await writeWorkbook(viewTablesOf(views), now()));
  },
  async days(ctx: Context) {
    const { period, unit } = readInput(input.figuresQuery, ctx.query);
    const { unit: of, lines } = await dayViews(strapi, period, unit ?? null);
    download(ctx, 'text/csv; charset=utf-8', fileName({ unit: of, period }, SUBJECT, 'csv'), dayFile(lines));
  },
});
