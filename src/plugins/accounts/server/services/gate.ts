import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { AppError } from '../../../platform/server/public';
import type { StaffUser } from '../../../units/server/public';
import { passwordDue } from './change-due';
import { keepAlive } from './idle';

/** What the gate's own screen needs, by method and whole path; everything else waits for the change. */
const OPEN = new Set([
  'GET /admin/users/me',
  'GET /admin/users/me/permissions',
  'GET /admin/information',
  'POST /admin/logout',
  'GET /accounts/me',
  'POST /accounts/me/password',
]);

const STAFF = new Set(['admin', 'admin-token']);

interface AuthService {
  authenticate(ctx: Context, next: () => Promise<unknown>): Promise<unknown>;
}

const admit = async (strapi: Core.Strapi, ctx: Context): Promise<void> => {
  const { auth, user, session } = ctx.state as { auth?: { strategy?: { name?: string } }; user?: StaffUser; session?: { id?: string } };
  if (!user || !STAFF.has(auth?.strategy?.name ?? '')) return;
  const { reason, rule } = await passwordDue(strapi, user);
  if (session?.id) await keepAlive(strapi, { userId: user.id, sessionId: session.id, path: ctx.path, rule: rule.session });
  if (reason === null || OPEN.has(`${ctx.method} ${ctx.path}`)) return;
  throw new AppError('PASSWORD_CHANGE_REQUIRED', 403, reason === 'issued'
    ? 'Mật khẩu hiện tại do người khác cấp; hãy đổi mật khẩu trước khi làm việc.'
    : 'Mật khẩu đã hết hạn; hãy đổi mật khẩu trước khi làm việc.');
};

/**
 * PR-5.2b, PR-5.6: with an issued or expired password no staff route answers, by session or by token. It stands where
 * core finds out who asks, before every policy and handler, so that no route can be added beside it.
 */
export const gateStaffRoutes = (strapi: Core.Strapi): void => {
  const auth = strapi.get('auth') as AuthService;
  const authenticate = auth.authenticate.bind(auth);
  auth.authenticate = (ctx, next) => authenticate(ctx, async () => {
    await admit(strapi, ctx);
    return next();
  });
};
