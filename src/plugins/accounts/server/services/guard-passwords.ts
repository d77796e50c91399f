import type { Core } from '@strapi/strapi';
import { AppError, inTransaction } from '../../../platform/server/public';
import { recordRefusedSignIn } from '../../../ledger/server/public';
import { passwordText } from '../../contracts';
import { accountByEmail, accountById } from '../queries/account-row';
import { afterPasswordSet } from './after-password-set';
import { revealed } from './carried-password';
import { demandPassword } from './demand-password';
import { endSessions } from './end-sessions';
import { ruleOf, ruleOfFunctions } from './rules';
import { factorIsOn } from '../queries/second-factor';
import { forgetFailures, takeBackAttempt } from './sign-in-attempts';
import { attemptOfRequest } from './sign-in-request';

type Credentials = { email: string; password: string };
type CheckResult = [error: unknown, user: { readonly id: number } | false | null, info?: { readonly message: string }];

interface AuthService {
  checkCredentials(credentials: Credentials): Promise<CheckResult>;
  validatePassword(password: string, hash: string): Promise<boolean>;
  hashPassword(password: string): Promise<string>;
}

type Attributes = Record<string, unknown> & { readonly password?: unknown; readonly isActive?: unknown };

interface UserService {
  create(attributes: Attributes): Promise<unknown>;
  updateById(id: number | string, attributes: Attributes): Promise<unknown>;
  resetPasswordByEmail(email: string, password: string): Promise<void>;
}

interface Services {
  extend(uid: string, wrap: (service: never) => unknown): void;
}

/** The one answer to every sign-in that fails, whatever the reason: it must not tell whether there is an account. */
const REFUSED: CheckResult = [null, false, { message: 'Invalid credentials' }];

/** Compared where there is no hash, so that an unknown address takes as long as a known one. Of random bytes that nobody kept; core's ten rounds. */
const NOBODYS_HASH = '$2a$10$qp71/h1QGgxEkF.vl5j4..q/GAOyRSOcFJ4pUk0R6h98MB95a7zYy';

const guardSignIn = (strapi: Core.Strapi, auth: AuthService) => async ({ email, password }: Credentials): Promise<CheckResult> => {
  const typed = passwordText(password);
  const known = await accountByEmail(strapi, email);
  if (attemptOfRequest(strapi, email)?.locked !== false) {
    await auth.validatePassword(typed, known?.password ?? NOBODYS_HASH);
    await recordRefusedSignIn(strapi, email, 'locked');
    return REFUSED;
  }
  if (!known?.password) await auth.validatePassword(typed, NOBODYS_HASH);
  const [error, user] = await auth.checkCredentials({ email, password: typed });
  if (error) return [error, null];
  if (!user) return REFUSED;
  // With a second factor the password is half of the sign-in: only the code makes failures forgotten.
  const half = await factorIsOn(strapi, user.id);
  await inTransaction(strapi, (uow) => (half ? takeBackAttempt : forgetFailures)(uow, email));
  return [null, user];
};

const setPassword = (strapi: Core.Strapi, users: UserService) => (id: number | string, attributes: Attributes): Promise<unknown> =>
  inTransaction(strapi, async (uow) => {
    if (typeof attributes.password !== 'string') {
      const updated = await users.updateById(id, attributes);
      if (attributes.isActive === false) await endSessions(strapi, Number(id));
      return updated;
    }
    const account = await accountById(strapi, Number(id));
    if (!account) return users.updateById(id, attributes);
    const password = revealed(attributes.password);
    const { password: rule } = await ruleOf(strapi, { id: account.id });
    await demandPassword(strapi, account, rule, password);
    const updated = await users.updateById(id, { ...attributes, password: passwordText(password) });
    await afterPasswordSet(strapi, uow, account);
    return updated;
  });

/** Core's way to make an account with a password (command line): nobody has a function yet, so the rule of all holds. */
const create = (strapi: Core.Strapi, made: UserService['create']) => async (attributes: Attributes): Promise<unknown> => {
  if (typeof attributes.password === 'string') {
    const { password: rule } = await ruleOfFunctions(strapi, [], true);
    const { email, firstname, lastname } = attributes as unknown as { email: string; firstname?: string; lastname?: string };
    await demandPassword(strapi, { email, firstname: firstname ?? null, lastname: lastname ?? null }, rule, attributes.password);
  }
  return inTransaction(strapi, () => made(attributes));
};

/** Core's `strapi admin:reset-user-password`, with our rule in place of its own. */
const resetByEmail = (strapi: Core.Strapi) => async (email: string, password: string): Promise<void> => {
  const account = await accountByEmail(strapi, email.toLowerCase());
  if (!account) throw new AppError('account.unknown', 404, 'Không có tài khoản với địa chỉ thư này.');
  await (strapi.service('admin::user') as unknown as UserService).updateById(account.id, { password });
};

/**
 * Core's command line calls the module's own object and goes past the registry of services.
 * @returns core's own way to make an account
 */
const guardCommandLine = (strapi: Core.Strapi): UserService['create'] => {
  const module = (strapi.admin as unknown as { services: { user: UserService } }).services.user;
  const { create: made } = module;
  const users = (): UserService => strapi.service('admin::user') as unknown as UserService;
  module.create = (attributes) => users().create(attributes);
  module.resetPasswordByEmail = (email, password) => users().resetPasswordByEmail(email, password);
  return made;
};

/** Puts our rules around the four services of core by which every password is checked and set. */
export const guardPasswords = (strapi: Core.Strapi): void => {
  const services = strapi.get('services') as Services;
  const made = guardCommandLine(strapi);
  services.extend('admin::auth', (auth: AuthService) => ({
    ...auth,
    checkCredentials: guardSignIn(strapi, auth),
    validatePassword: (password: string, hash: string) => auth.validatePassword(passwordText(password), hash),
    hashPassword: (password: string) => auth.hashPassword(passwordText(revealed(password))),
  }));
  services.extend('admin::user', (users: UserService) => ({
    ...users,
    create: create(strapi, made),
    updateById: setPassword(strapi, users),
    resetPasswordByEmail: resetByEmail(strapi),
  }));
};
