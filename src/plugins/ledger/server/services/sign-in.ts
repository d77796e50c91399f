import type { Core } from '@strapi/strapi';
import { currentUnitOfWork, inTransaction, type UnitOfWork } from '../../../platform/server/public';
import type { LedgerActor } from '../domain/entry';
import { pseudonymOf } from '../domain/keys';
import { actorOf } from './actor';
import { ledgerKeys } from './keys';
import { record } from './record';

interface Staff {
  readonly id: number | string;
}

type Credentials = { email: string; password: string };
type CheckResult = [error: unknown, user: Staff | false | null, info?: unknown];

interface AuthService {
  checkCredentials(credentials: Credentials): Promise<CheckResult>;
  resetPassword(input: unknown): Promise<Staff>;
}

interface UserService {
  register(input: unknown): Promise<Staff>;
}

const ownUnitOfWork = async (strapi: Core.Strapi, work: (uow: UnitOfWork) => void): Promise<void> => {
  const uow = currentUnitOfWork();
  if (uow) work(uow);
  else await inTransaction(strapi, async (own) => work(own));
};

const recordSignIn = (strapi: Core.Strapi, user: Staff, by: 'password' | 'reset' | 'invitation'): Promise<void> => {
  const { address, requestId } = actorOf(strapi);
  const actor: LedgerActor = { kind: 'staff', userId: user.id, address, requestId };
  return ownUnitOfWork(strapi, (uow) =>
    record(uow, { action: 'session.signed-in', subject: { type: 'admin::user', id: String(user.id) }, actor, before: null, after: { by } }));
};

/** The same short name for the same address typed, whether or not an account has it; nobody without the key finds the address. */
export const signInPseudonym = (email: string): string => pseudonymOf(ledgerKeys(), email);

/**
 * Records a refused sign-in, after the refused request's transaction has rolled back. The entry does not tell whether
 * the account exists (a lock counts addresses without one alike): its subject is a pseudonym of the address typed, which itself is stored encrypted.
 */
export const recordRefusedSignIn = async (strapi: Core.Strapi, email: string, because: 'password' | 'locked' = 'password'): Promise<void> => {
  const actor = actorOf(strapi);
  const subject = { type: 'sign-in', id: signInPseudonym(email) };
  const write = (): Promise<void> =>
    inTransaction(strapi, async (own) =>
      record(own, { action: 'session.refused', subject, actor, before: null, after: { because }, personal: { email: email.slice(0, 320) } }));
  const uow = currentUnitOfWork();
  // A second connection while the first is held would let twelve wrong passwords at once block the pool.
  if (uow) uow.afterRollback(write);
  else await write();
};

const recordSignOut = (strapi: Core.Strapi, user: Staff): Promise<void> =>
  ownUnitOfWork(strapi, (uow) =>
    record(uow, {
      action: 'session.signed-out',
      subject: { type: 'admin::user', id: String(user.id) },
      actor: actorOf(strapi),
      before: null,
      after: null,
    }));

interface AdminRoute {
  handler: unknown;
  config: { middlewares?: unknown[] };
}

/** Wraps core's sign-in: its events carry no e-mail address and are emitted without waiting. */
export const recordSessions = (strapi: Core.Strapi): void => {
  const services = strapi.get('services') as { extend(uid: string, wrap: (service: never) => unknown): void };
  services.extend('admin::auth', (auth: AuthService) => ({
    ...auth,
    checkCredentials: async (credentials: Credentials): Promise<CheckResult> => {
      const result = await auth.checkCredentials(credentials);
      const [error, user] = result;
      if (!error && user) await recordSignIn(strapi, user, 'password');
      else if (!error) await recordRefusedSignIn(strapi, credentials.email);
      return result;
    },
    resetPassword: async (input: unknown): Promise<Staff> => {
      const user = await auth.resetPassword(input);
      await recordSignIn(strapi, user, 'reset');
      return user;
    },
  }));
  services.extend('admin::user', (users: UserService) => ({
    ...users,
    register: async (input: unknown): Promise<Staff> => {
      const user = await users.register(input);
      await recordSignIn(strapi, user, 'invitation');
      return user;
    },
  }));

  const routes = (strapi.admin as unknown as { routes: { admin: { routes: AdminRoute[] } } }).routes.admin.routes;
  const logout = routes.find(({ handler }) => handler === 'authentication.logout');
  if (!logout) throw new Error('The sign-out route of this Strapi version is not where the ledger expects it');
  logout.config.middlewares = [
    ...(logout.config.middlewares ?? []),
    async (ctx: { state: { user: Staff } }, next: () => Promise<void>): Promise<void> => {
      await next();
      await recordSignOut(strapi, ctx.state.user);
    },
  ];
};
