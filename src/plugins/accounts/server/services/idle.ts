import type { Core } from '@strapi/strapi';
import { AppError, currentUnitOfWork, isBackgroundRequest, reader } from '../../../platform/server/public';
import type { AccountRule } from '../domain/account-rules';
import { endSessions } from './end-sessions';
import { isRelaxed } from './relaxed';

interface Living {
  readonly deviceId: string | null;
  readonly idleSeconds: number;
}

interface Request {
  readonly userId: number;
  readonly sessionId: string;
  readonly path: string;
  readonly rule: AccountRule['session'];
}

/** Written no more often than this. */
const EVERY_SECONDS = 20;

const LIVING = `
  select s.device_id as "deviceId",
         extract(epoch from clock_timestamp() - coalesce(a.last_at, s.created_at))::float8 as "idleSeconds"
    from strapi_sessions s left join congtinh.session_activity a on a.account_id = :userId and a.device_id = s.device_id
   where s.session_id = :sessionId`;

const noteActivity = async (strapi: Core.Strapi, userId: number, deviceId: string): Promise<void> => {
  await reader(strapi).raw(
    `insert into congtinh.session_activity (account_id, device_id, last_at) values (?, ?, clock_timestamp())
     on conflict (account_id, device_id) do update set last_at = excluded.last_at`, [userId, deviceId]);
};

export const hasIdled = (idleSeconds: number, rule: AccountRule['session']): boolean => idleSeconds > rule.idleMinutes * 60;

export const idledOut = (): AppError =>
  new AppError('auth.idle', 401, 'Phiên làm việc đã kết thúc vì lâu không thao tác; hãy đăng nhập lại.');

/**
 * Ends a session that nobody used for longer than its rule allows, and notes that this one is used. Requests that a page
 * sends by itself are no sign of life.
 * @throws AppError 401 `auth.idle`
 */
export const keepAlive = async (strapi: Core.Strapi, { userId, sessionId, path, rule }: Request): Promise<void> => {
  if (isRelaxed(strapi)) return;
  const { rows: [living] } = await reader(strapi).raw<{ rows: Living[] }>(LIVING, { userId, sessionId });
  if (!living?.deviceId) return;
  const { deviceId, idleSeconds } = living;
  if (hasIdled(idleSeconds, rule)) {
    const uow = currentUnitOfWork();
    // A refused request rolls back, and the end of the session with it.
    if (uow) uow.afterRollback(() => endSessions(strapi, userId, deviceId));
    else await endSessions(strapi, userId, deviceId);
    throw idledOut();
  }
  if (idleSeconds > EVERY_SECONDS && !isBackgroundRequest(path)) await noteActivity(strapi, userId, deviceId);
};
