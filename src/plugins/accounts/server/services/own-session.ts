import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { reader } from '../../../platform/server/public';
import { forgetMemo } from '../../../units/server/public';

/** Core's cookie of a signed-in browser. */
const REFRESH_COOKIE = 'strapi_admin_refresh';

interface Sessions {
  sessionManager(origin: 'admin'): {
    generateRefreshToken(userId: string, deviceId: string, options: { type: 'refresh' | 'session' }): Promise<{ token: string; absoluteExpiresAt: string }>;
    generateAccessToken(refreshToken: string): Promise<{ token: string } | { error: string }>;
  };
}

/** What a session was when it began. */
export interface SessionKind {
  readonly deviceId: string;
  /** `refresh`: the person asked to stay signed in on this device. */
  readonly type: 'refresh' | 'session';
  readonly factorPassed: boolean;
}

/** The session that asks; read before it ends. */
export const kindOfSession = async (strapi: Core.Strapi, userId: number, sessionId: string): Promise<SessionKind> => {
  const { rows } = await reader(strapi).raw<{ rows: SessionKind[] }>(
    `select n.device_id as "deviceId", coalesce(n.type, 'session') as type, a.factor_passed_at is not null as "factorPassed"
       from strapi_sessions n left join congtinh.session_activity a on a.account_id = ? and a.device_id = n.device_id where n.session_id = ?`, [userId, sessionId]);
  return rows[0] ?? { deviceId: randomUUID(), type: 'session', factorPassed: false };
};

/** Notes that the sign-in on this device has shown the second factor. */
export const noteFactorPassed = async (strapi: Core.Strapi, userId: number, deviceId: string): Promise<void> => {
  await reader(strapi).raw(
    `insert into congtinh.session_activity (account_id, device_id, last_at, factor_passed_at) values (?, ?, clock_timestamp(), clock_timestamp())
     on conflict (account_id, device_id) do update set factor_passed_at = excluded.factor_passed_at`, [userId, deviceId]);
  forgetMemo(strapi);
};

const cookieOptions = (strapi: Core.Strapi, ctx: Context, absoluteExpiresAt: string | null) => {
  const { secure, sameSite, path, domain } = strapi.config.get<Partial<Record<'secure' | 'sameSite' | 'path' | 'domain', never>>>('admin.auth.cookie', {});
  return {
    httpOnly: true, overwrite: true, sameSite: sameSite ?? ('lax' as const), path: path ?? '/admin', ...(domain ? { domain } : {}),
    secure: secure ?? (process.env.NODE_ENV === 'production' && ctx.request.secure),
    ...(absoluteExpiresAt === null ? {} : { expires: new Date(absoluteExpiresAt) }),
  };
};

/**
 * Begins a session in place of the one that asks and that has just ended, in the same answer: between the end of the old
 * one and a sign-in from the page, whatever the page asks in the background would lead it to the sign-in form.
 * @returns the access token; the cookie for its renewal is set
 */
export const renewOwnSession = async (strapi: Core.Strapi, ctx: Context, userId: number, { deviceId, type, factorPassed }: SessionKind): Promise<string> => {
  const sessions = (strapi as unknown as Sessions).sessionManager('admin');
  const { token, absoluteExpiresAt } = await sessions.generateRefreshToken(String(userId), deviceId, { type });
  const access = await sessions.generateAccessToken(token);
  if ('error' in access) throw new Error(`No access token for the renewed session: ${access.error}`);
  if (factorPassed) await noteFactorPassed(strapi, userId, deviceId);
  ctx.cookies.set(REFRESH_COOKIE, token, cookieOptions(strapi, ctx, type === 'refresh' ? absoluteExpiresAt : null));
  return access.token;
};
