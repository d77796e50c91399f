import type { Core } from '@strapi/strapi';
import { AppError, type UnitOfWork } from '../../../platform/server/public';
import { folded } from '../../contracts';
import { accountByEmail, nameOfAccount } from '../queries/account-row';
import { endSessions } from './end-sessions';
import { demandPerson, makeAccount, personOf, type Person } from './make-account';

export interface Receiver extends Person {
  readonly id: number;
  /** Null: the person had an account, whose password he must change now. */
  readonly temporaryPassword: string | null;
}

/**
 * The account of who receives an office, made when there is none. PR-5.5: the hand-over forces a change of the password
 * in either case.
 * @throws AppError 422 `account.invalid`, 409 `account.closed`, 422 `hand-over.other-name` when the address is another person's
 */
export const receiveOffice = async (strapi: Core.Strapi, { trx }: UnitOfWork, typed: Person): Promise<Receiver> => {
  const person = personOf(typed);
  demandPerson(person, 'to.');
  const known = await accountByEmail(strapi, person.email);
  if (!known) return { ...person, ...(await makeAccount(strapi, person, 'to.')) };
  if (!known.isActive) throw new AppError('account.closed', 409, 'Tài khoản của địa chỉ thư này đã đóng; hãy ghi địa chỉ khác.', [{ path: 'to.email', message: 'Tài khoản đã đóng.' }]);
  const name = nameOfAccount(known);
  if (folded(name) !== folded(person.name)) {
    throw new AppError('hand-over.other-name', 422, 'Địa chỉ thư này là của người có tên khác. Hãy kiểm tra lại họ tên và địa chỉ.', [{ path: 'to.name', message: 'Không khớp với tên của tài khoản.' }]);
  }
  await trx.raw('update congtinh.account_states set must_change = true where account_id = ?', [known.id]);
  await endSessions(strapi, known.id);
  return { id: known.id, email: known.email, name, temporaryPassword: null };
};
