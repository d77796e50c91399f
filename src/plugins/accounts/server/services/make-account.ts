import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { AppError, textOf } from '../../../platform/server/public';
import { personFaults, namesOf } from '../domain/person-faults';
import { TEMPORARY_BYTES, temporaryPassword } from '../domain/temporary-password';
import { accountByEmail } from '../queries/account-row';

interface UserService {
  create(attributes: object): Promise<{ id: number }>;
}

export interface MadeAccount {
  readonly id: number;
  readonly temporaryPassword: string;
}

export interface Person {
  readonly email: string;
  readonly name: string;
}

/** Address and name as they are stored. */
export const personOf = ({ email, name }: Person): Person => ({ email: textOf(email).trim().toLowerCase(), name: textOf(name).trim().replace(/\s+/g, ' ') });

/** @throws AppError 422 `account.invalid` with the fields. @param path of the person in what was sent, with its dot */
export const demandPerson = (person: Person, path = ''): void => {
  const faults = personFaults(person);
  if (faults.length > 0) throw new AppError('account.invalid', 422, 'Thông tin người giữ tài khoản chưa đúng; xem từng ô bên dưới.', faults.map((fault) => ({ ...fault, path: `${path}${fault.path}` })));
};

export const addressTaken = (path = ''): AppError => new AppError('account.exists', 409,
  'Địa chỉ thư này đã có tài khoản. Muốn giao thêm việc cho người đó, hãy dùng màn hình Phân công; mỗi người chỉ có một tài khoản.', [{ path: `${path}email`, message: 'Đã có tài khoản.' }]);

/**
 * Makes an account of one named person with a password for one sign-in (PR-5.2b: until it is changed nothing else opens).
 * Runs in the caller's transaction and gives no function.
 * @throws AppError 422 `account.invalid`, 409 `account.exists`
 */
export const makeAccount = async (strapi: Core.Strapi, typed: Person, path = ''): Promise<MadeAccount> => {
  const person = personOf(typed);
  demandPerson(person, path);
  if (await accountByEmail(strapi, person.email)) throw addressTaken(path);
  const password = temporaryPassword(randomBytes(TEMPORARY_BYTES));
  const users = strapi.service('admin::user') as unknown as UserService;
  const { id } = await users.create({
    ...namesOf(person.name), email: person.email, password, isActive: true, registrationToken: null, preferedLanguage: 'vi', roles: [],
  });
  return { id, temporaryPassword: password };
};
