import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { now, readInput, today, writeWorkbook } from '../../../platform/server/public';
import { actorFrom, resolveUnit } from '../../../units/server/public';
import type { RegisterLine } from '../../contracts';
import { registerSheet } from '../domain/register-sheet';
import { listRegister, type RegisterFilter } from '../queries/list-register';
import { noteRegisterTaken } from '../services/note-register-taken';
import { registerFileQuery, registerQuery } from './input';
import { paged } from './paged';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export default ({ strapi }: { strapi: Core.Strapi }) => {
  const lines = async ({ unit, ...filter }: Omit<RegisterFilter, 'unit'> & { readonly unit?: string | undefined }): Promise<readonly RegisterLine[]> =>
    listRegister(strapi, await actorFrom(strapi), { ...filter, unit: unit === undefined ? undefined : (await resolveUnit(strapi, unit)).id });

  return {
    async list(ctx: Context) {
      const { page, pageSize, ...filter } = readInput(registerQuery, ctx.query);
      ctx.body = paged(await lines(filter), { page, pageSize });
    },
    async file(ctx: Context) {
      const filter = readInput(registerFileQuery, ctx.query);
      const found = await lines(filter);
      await noteRegisterTaken(strapi, filter, found.length);
      ctx.body = await writeWorkbook([registerSheet(found, today())], now());
      ctx.type = XLSX;
      ctx.set('Content-Disposition', `attachment; filename="can-bo-giu-tai-khoan-${today()}.xlsx"`);
      ctx.set('Cache-Control', 'no-store');
    },
  };
};
