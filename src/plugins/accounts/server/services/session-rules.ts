import type { Core } from '@strapi/strapi';
import { reader } from '../../../platform/server/public';
import { hasIdled, idledOut } from './idle';
import { isRelaxed } from './relaxed';
import { ruleOf } from './rules';

interface SessionEvent {
  readonly params: { readonly data: { readonly userId: string; readonly deviceId?: string; readonly sessionId: string; readonly origin: string } };
}

interface StaffSession {
  readonly userId: number;
  readonly deviceId: string;
  readonly sessionId: string;
}

/** Core renews tokens by a new session of the same device; everything else that makes a session is a sign-in. */
const isRenewal = (strapi: Core.Strapi): boolean => /^\/admin\/access-token\/?$/i.test(strapi.requestContext.get()?.path ?? '');

const idleSecondsOf = async (strapi: Core.Strapi, userId: number, deviceId: string): Promise<number> => {
  const { rows } = await reader(strapi).raw<{ rows: { idle: number }[] }>(
    'select extract(epoch from clock_timestamp() - last_at)::float8 as idle from congtinh.session_activity where account_id = ? and device_id = ?',
    [userId, deviceId]);
  return rows[0]?.idle ?? 0;
};

/** Another sign-in on the same device takes its place: what it showed of a second factor must not count for the earlier one, nor the other way. */
const noteSignIn = async (strapi: Core.Strapi, { userId, deviceId, sessionId }: StaffSession): Promise<void> => {
  await reader(strapi).raw(
    `insert into congtinh.session_activity (account_id, device_id, last_at) values (?, ?, clock_timestamp())
     on conflict (account_id, device_id) do update set last_at = excluded.last_at, factor_passed_at = null`, [userId, deviceId]);
  await strapi.db.query('admin::session').deleteMany({ where: { userId: String(userId), origin: 'admin', deviceId, sessionId: { $ne: sessionId } } });
};

/** What rules say of sessions where core makes them: no renewal after idleness, and one session where the rule wants one. */
export const ruleSessions = (strapi: Core.Strapi): void => {
  const staffSession = ({ params: { data } }: SessionEvent): StaffSession | null =>
    (data.origin === 'admin' && data.deviceId ? { userId: Number(data.userId), deviceId: data.deviceId, sessionId: data.sessionId } : null);

  const subscriber = {
    models: ['admin::session'],
    beforeCreate: async (event: SessionEvent): Promise<void> => {
      const session = staffSession(event);
      if (!session || isRelaxed(strapi) || !isRenewal(strapi)) return;
      const { session: rule } = await ruleOf(strapi, { id: session.userId });
      if (hasIdled(await idleSecondsOf(strapi, session.userId, session.deviceId), rule)) throw idledOut();
    },
    afterCreate: async (event: SessionEvent): Promise<void> => {
      const session = staffSession(event);
      if (!session || isRenewal(strapi)) return;
      await noteSignIn(strapi, session);
      if (isRelaxed(strapi)) return;
      const { session: rule } = await ruleOf(strapi, { id: session.userId });
      if (!rule.single) return;
      await strapi.db.query('admin::session').deleteMany({
        where: { userId: String(session.userId), origin: 'admin', sessionId: { $ne: session.sessionId } },
      });
    },
  };
  strapi.db.lifecycles.subscribe(subscriber as unknown as Parameters<typeof strapi.db.lifecycles.subscribe>[0]);
};
