import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { AppError, now, readInput, writeWorkbook } from '../../../platform/server/public';
import { MOST_COUNTED } from '../../contracts';
import { ENTRY_COLUMNS, entryRow } from '../domain/entry-sheet';
import { lastVerification } from '../queries/last-verification';
import { searchEntries, type EntrySearch } from '../queries/search-entries';
import { knownActions } from '../services/actions';
import { entryScopes, type EntryScope } from '../services/entry-scope';
import { recordExport } from '../services/record-export';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** A file is made whole in memory. */
const MOST_EXPORTED = 5_000;

const filters = {
  from: z.iso.date('Hãy ghi ngày theo dạng năm-tháng-ngày.').optional(),
  to: z.iso.date('Hãy ghi ngày theo dạng năm-tháng-ngày.').optional(),
  actor: z.coerce.number().int().positive().max(2 ** 31 - 1).optional(),
  action: z.string().max(100).regex(/^[a-z][a-z0-9.-]*$/).optional(),
  subject: z.string().max(400).regex(/^[\w:.-]+(?:\/[\w@:.-]+)?$/).optional(),
  unit: z.string().max(100).regex(/^[\w@.-]+$/).optional(),
};
const query = z.strictObject({
  ...filters,
  page: z.coerce.number().int().min(1).max(MOST_COUNTED).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(25),
});
const exported = z.strictObject(filters);

type Filters = z.output<typeof exported>;

/** Searching the ledger: who did what, when, to whom (PT-13.2, SD-7.1). */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const scope = async (): Promise<EntryScope> => {
    const mine = await entryScopes().scopeOf(strapi);
    if (mine === null) throw new AppError('ledger.forbidden', 403, 'Anh/chị không có quyền tra cứu nhật ký.');
    return mine;
  };
  const searchOf = async ({ unit, ...rest }: Filters): Promise<EntrySearch> =>
    (unit === undefined ? rest : { ...rest, people: await entryScopes().peopleOf(strapi, unit) });

  return {
    async search(ctx: Context) {
      const { page, pageSize, ...asked } = readInput(query, ctx.query);
      const { entries, total } = await searchEntries(strapi.db.connection, await scope(), await searchOf(asked), { page, pageSize });
      ctx.body = { data: entries, meta: { pagination: { page, pageSize, total, pageCount: Math.ceil(total / pageSize) }, more: total === MOST_COUNTED } };
    },

    async file(ctx: Context) {
      const asked = readInput(exported, ctx.query);
      const { entries, total } = await searchEntries(strapi.db.connection, await scope(), await searchOf(asked), { page: 1, pageSize: MOST_EXPORTED });
      if (total > MOST_EXPORTED) {
        throw new AppError('ledger.too-many', 422, `Có hơn ${MOST_EXPORTED.toLocaleString('vi-VN')} bản ghi; hãy thu hẹp thời gian hoặc việc rồi tải lại.`);
      }
      await recordExport(strapi, { what: 'ledger', asked: { ...asked }, rows: entries.length });
      const heading = ['Nhật ký hệ thống', [asked.from, asked.to].filter(Boolean).join(' – ')].filter((line) => line !== '');
      ctx.body = await writeWorkbook([{ name: 'Nhật ký', heading, columns: ENTRY_COLUMNS, rows: entries.map(entryRow) }], now());
      ctx.type = XLSX;
      ctx.set('Content-Disposition', 'attachment; filename="nhat-ky.xlsx"');
      ctx.set('Cache-Control', 'no-store');
    },

    async choices(ctx: Context) {
      const choices = await entryScopes().choicesOf(strapi, await scope());
      ctx.body = { data: { actions: knownActions(), ...choices }, meta: {} };
    },

    async verification(ctx: Context) {
      await scope();
      ctx.body = { data: await lastVerification(strapi.db.connection), meta: {} };
    },
  };
};
