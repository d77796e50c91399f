import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { now, readInput, today, writeWorkbook } from '../../../platform/server/public';
import { isValidAt } from '../../../units/server/public';
import type { Statistics, UnitChoice } from '../../contracts';
import { fileName } from '../domain/file-name';
import { tablesOf } from '../domain/tables';
import { readableUnits } from '../queries/readable-units';
import { statisticsOf } from '../queries/statistics';
import * as input from './input';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** HTTP and nothing else. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const asked = (ctx: Context): Promise<Statistics> => {
    const { period, unit } = readInput(input.figuresQuery, ctx.query);
    return statisticsOf(strapi, period, unit ?? null);
  };

  return {
    async figures(ctx: Context) {
      ctx.body = { data: await asked(ctx), meta: {} };
    },
    async file(ctx: Context) {
      const statistics = await asked(ctx);
      ctx.body = await writeWorkbook(tablesOf(statistics), now());
      ctx.type = XLSX;
      ctx.set('Content-Disposition', `attachment; filename="${fileName(statistics)}"`);
      ctx.set('Cache-Control', 'no-store');
    },
    async units(ctx: Context) {
      const { units } = await readableUnits(strapi);
      const data = units.filter((unit) => isValidAt(unit, today()))
        .map(({ documentId, code, name }): UnitChoice => ({ documentId, code, name }))
        .sort((a, b) => a.name.localeCompare(b.name, 'vi'));
      ctx.body = { data, meta: { today: today() } };
    },
  };
};
