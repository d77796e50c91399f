import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { AppError } from '../../../platform/server/public';
import type { StaffUser } from '../../../units/server/public';
import type { GATE_CODES, GateReason } from '../../contracts';
import { askAccountStates } from '../queries/account-state';
import { standingOf } from './account-standing';
import { keepAlive } from './idle';
import { recordGated } from './record-gated';

/** What the gate's own screen needs, by method and whole path; everything else waits. */
const OPEN = new Set([
  'GET /admin/users/me',
  'GET /admin/users/me/permissions',
  'GET /admin/information',
  'POST /admin/logout',
  'GET /accounts/me',
]);

/** And what leads through it. SD-6.5: whoever found a lost password must not set the next one. */
const WAY: Readonly<Record<GateReason, readonly string[]>> = {
  issued: ['POST /accounts/me/password'],
  expired: ['POST /accounts/me/password'],
  reported: [],
  'second-factor': ['POST /accounts/me/second-factor/verify'],
  'set-up-second-factor': ['POST /accounts/me/second-factor', 'POST /accounts/me/second-factor/confirm'],
};

type Refusal = readonly [code: (typeof GATE_CODES)[number], sentence: string];

const REFUSALS: Readonly<Record<GateReason, Refusal>> = {
  issued: ['PASSWORD_CHANGE_REQUIRED', 'Mật khẩu hiện tại do người khác cấp; hãy đổi mật khẩu trước khi làm việc.'],
  expired: ['PASSWORD_CHANGE_REQUIRED', 'Mật khẩu đã hết hạn; hãy đổi mật khẩu trước khi làm việc.'],
  reported: ['PASSWORD_CHANGE_REQUIRED', 'Tài khoản đã được báo mất hoặc lộ; hãy đặt mật khẩu mới bằng “Quên mật khẩu” ở trang đăng nhập, hoặc nhờ quản trị đơn vị cấp lại.'],
  'second-factor': ['SECOND_FACTOR_REQUIRED', 'Hãy nhập mã xác thực từ điện thoại trước khi làm việc.'],
  'set-up-second-factor': ['SECOND_FACTOR_SETUP_REQUIRED', 'Tài khoản quản trị phải có xác thực hai lớp; hãy thiết lập trước khi làm việc.'],
};

const isOpen = (gate: GateReason, request: string): boolean => OPEN.has(request) || WAY[gate].includes(request);

const STAFF = new Set(['admin', 'admin-token']);

interface AuthService {
  authenticate(ctx: Context, next: () => Promise<unknown>): Promise<unknown>;
}

const admit = async (strapi: Core.Strapi, ctx: Context): Promise<void> => {
  const { auth, user, session } = ctx.state as { auth?: { strategy?: { name?: string } }; user?: StaffUser; session?: { id?: string } };
  if (!user || !STAFF.has(auth?.strategy?.name ?? '')) return;
  // A session that cannot be named has shown no code.
  const { gate, rule } = await standingOf(strapi, user, auth?.strategy?.name === 'admin-token' ? null : session?.id ?? '');
  if (session?.id) await keepAlive(strapi, { userId: user.id, sessionId: session.id, path: ctx.path, rule: rule.session });
  const request = `${ctx.method} ${ctx.path}`;
  if (gate === null || isOpen(gate, request)) return;
  await recordGated(strapi, { userId: user.id, reason: gate, request });
  const [code, sentence] = REFUSALS[gate];
  throw new AppError(code, 403, sentence);
};

/**
 * PR-5.2b, PR-5.6: with an issued or expired password, and before a second factor that is on or due, no staff route
 * answers, by session or by token. It stands where core finds out who asks, before every policy and handler, so that no
 * route can be added beside it.
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
