import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { AppError } from '../../../platform/server/public';
import type { StaffUser } from '../../../units/server/public';
import type { ChangeReason } from '../../contracts';
import { askAccountStates } from '../queries/account-state';
import { passwordDue } from './change-due';
import { keepAlive } from './idle';
import { recordGated } from './record-gated';

/** What the gate's own screen needs, by method and whole path; everything else waits for the change. */
const OPEN = new Set([
  'GET /admin/users/me',
  'GET /admin/users/me/permissions',
  'GET /admin/information',
  'POST /admin/logout',
  'GET /accounts/me',
  'POST /accounts/me/password',
]);

/** SD-6.5: whoever found a lost password must not set the next one. */
const CHANGE = 'POST /accounts/me/password';

const SENTENCES: Readonly<Record<ChangeReason, string>> = {
  issued: 'Mật khẩu hiện tại do người khác cấp; hãy đổi mật khẩu trước khi làm việc.',
  expired: 'Mật khẩu đã hết hạn; hãy đổi mật khẩu trước khi làm việc.',
  reported: 'Tài khoản đã được báo mất hoặc lộ; hãy đặt mật khẩu mới bằng “Quên mật khẩu” ở trang đăng nhập, hoặc nhờ quản trị đơn vị cấp lại.',
};

const isOpen = (reason: ChangeReason, request: string): boolean => OPEN.has(request) && !(reason === 'reported' && request === CHANGE);

const STAFF = new Set(['admin', 'admin-token']);

interface AuthService {
  authenticate(ctx: Context, next: () => Promise<unknown>): Promise<unknown>;
}

const admit = async (strapi: Core.Strapi, ctx: Context): Promise<void> => {
  const { auth, user, session } = ctx.state as { auth?: { strategy?: { name?: string } }; user?: StaffUser; session?: { id?: string } };
  if (!user || !STAFF.has(auth?.strategy?.name ?? '')) return;
  const { reason, rule } = await passwordDue(strapi, user);
  if (session?.id) await keepAlive(strapi, { userId: user.id, sessionId: session.id, path: ctx.path, rule: rule.session });
  if (reason === null || isOpen(reason, `${ctx.method} ${ctx.path}`)) return;
  await recordGated(strapi, { userId: user.id, reason, request: `${ctx.method} ${ctx.path}` });
  throw new AppError('PASSWORD_CHANGE_REQUIRED', 403, SENTENCES[reason]);
};

/**
 * PR-5.2b, PR-5.6: with an issued or expired password no staff route answers, by session or by token. It stands where
 * core finds out who asks, before every policy and handler, so that no route can be added beside it.
 */
export const gateStaffRoutes = (strapi: Core.Strapi): void => {
  askAccountStates();
  const auth = strapi.get('auth') as AuthService;
  const authenticate = auth.authenticate.bind(auth);
  auth.authenticate = (ctx, next) => authenticate(ctx, async () => {
    await admit(strapi, ctx);
    return next();
  });
};
