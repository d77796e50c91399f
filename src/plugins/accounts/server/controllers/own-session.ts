import type { Context } from 'koa';
import { AppError } from '../../../platform/server/public';
import type { StaffUser } from '../../../units/server/public';

/**
 * The person and the session that ask. A token is not the person: who holds one must not be able to lock the person out.
 * @throws AppError 403 `account.session-only`
 */
export const ownSession = (ctx: Context): { readonly user: StaffUser; readonly sessionId: string } => {
  const { auth, user, session } = ctx.state as { auth?: { strategy?: { name?: string } }; user: StaffUser; session?: { id?: string } };
  if (auth?.strategy?.name !== 'admin' || !session?.id) throw new AppError('account.session-only', 403, 'Chỉ làm việc này sau khi đăng nhập, không qua mã truy cập.');
  return { user, sessionId: session.id };
};
