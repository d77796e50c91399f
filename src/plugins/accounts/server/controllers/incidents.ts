import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { AppError, dataFile, readInput, today } from '../../../platform/server/public';
import { actorFrom, forbidden, notFound } from '../../../units/server/public';
import { SYSTEM_KEYS, type Actor } from '../../../units/contracts';
import { ACCOUNT_INCIDENTS, INCIDENT_ACTS, INCIDENT_STATES, OTHER_INCIDENTS } from '../../contracts';
import { contactsOn, type SupportContacts } from '../domain/incident-rules';
import { seesIncident } from '../domain/may-handle';
import { incidentRow, incidentRows } from '../queries/incident-rows';
import { actOnIncident } from '../services/act-on-incident';
import { incidentLines, incidentView } from '../services/incident-view';
import { reportAccount } from '../services/report-account';
import { reportIncident } from '../services/report-incident';

const said = z.string().trim().min(3, 'Hãy ghi rõ hơn.');
const accountReport = z.strictObject({
  kind: z.enum(ACCOUNT_INCIDENTS),
  description: z.string().trim().max(2000).default(''),
  account: z.number().int().positive().max(2 ** 31 - 1).optional(),
});
const incidentReport = z.strictObject({
  kind: z.enum(OTHER_INCIDENTS), title: said.max(200), description: said.max(4000), system: z.enum(SYSTEM_KEYS), beyondUnit: z.boolean().default(false),
});
const deed = z.strictObject({ act: z.enum(INCIDENT_ACTS), version: z.number().int().positive(), text: said.max(2000), cause: said.max(2000).optional() });
const query = z.strictObject({
  state: z.enum([...INCIDENT_STATES, 'living', 'all']).default('living'),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(20),
});
const incidentId = z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER);

type Staff = Actor & { readonly kind: 'staff' };

/** Lost and abused accounts, and other incidents. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const staff = async (): Promise<Staff> => {
    const actor = await actorFrom(strapi);
    if (actor.kind !== 'staff') throw forbidden();
    return actor;
  };
  const idOf = (ctx: Context): number => {
    const id = incidentId.safeParse(ctx.params.id);
    if (!id.success) throw notFound();
    return id.data;
  };
  const show = async (ctx: Context, actor: Staff): Promise<void> => {
    const row = await incidentRow(strapi, idOf(ctx));
    if (!row || !seesIncident(actor, row)) throw notFound();
    ctx.body = { data: await incidentView(strapi, actor, row), meta: {} };
  };
  const isOfAccount = (body: unknown): boolean => ACCOUNT_INCIDENTS.some((kind) => kind === (body as { kind?: unknown } | undefined)?.kind);

  return {
    async report(ctx: Context) {
      const actor = await staff();
      if (!isOfAccount(ctx.request.body)) {
        ctx.body = { data: { id: await reportIncident(strapi, actor, readInput(incidentReport, ctx.request.body)), signedOut: false }, meta: {} };
        ctx.status = 201;
        return;
      }
      // A token is not the person: who holds one must not be able to lock the person out.
      if ((ctx.state.auth as { strategy?: { name?: string } } | undefined)?.strategy?.name !== 'admin') {
        throw new AppError('account.session-only', 403, 'Chỉ báo mất tài khoản sau khi đăng nhập, không qua mã truy cập.');
      }
      const { account, ...report } = readInput(accountReport, ctx.request.body);
      ctx.body = { data: { id: await reportAccount(strapi, actor, { ...report, accountId: account }), signedOut: account === undefined || account === actor.userId }, meta: {} };
      ctx.status = 201;
    },

    async list(ctx: Context) {
      const { state, page, pageSize } = readInput(query, ctx.query);
      const actor = await staff();
      const mine = (await incidentRows(strapi, state)).filter((row) => seesIncident(actor, row));
      ctx.body = {
        data: await incidentLines(strapi, mine.slice((page - 1) * pageSize, page * pageSize)),
        meta: { pagination: { page, pageSize, pageCount: Math.ceil(mine.length / pageSize), total: mine.length } },
      };
    },

    async read(ctx: Context) {
      await show(ctx, await staff());
    },

    async act(ctx: Context) {
      const actor = await staff();
      await actOnIncident(strapi, actor, idOf(ctx), readInput(deed, ctx.request.body));
      await show(ctx, actor);
    },

    /** For everybody, also who cannot sign in: nothing personal, nothing secret. */
    async support(ctx: Context) {
      ctx.body = { data: contactsOn(await dataFile<SupportContacts>(strapi, 'support-contacts.json'), today()), meta: {} };
      ctx.set('Cache-Control', 'public, max-age=300');
    },
  };
};
