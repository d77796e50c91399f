import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { AppError, inTransaction, textOf, today } from '../../../platform/server/public';
import { record } from '../../../ledger/server/public';
import { grantAssignment } from '../../../units/server/public';
import type { SystemKey } from '../../../units/contracts';
import { operatorFaults, type NewOperator } from '../domain/operator-faults';
import { namesOf } from '../domain/person-faults';
import { TEMPORARY_BYTES, temporaryPassword } from '../domain/temporary-password';

interface UserService {
  exists(attributes: object): Promise<boolean>;
  create(attributes: object): Promise<{ id: number }>;
}

const COMMAND_LINE = { kind: 'system', reason: 'create-operator' } as const;

/**
 * Makes the account of an operator, or of a super admin, from the command line.
 * @returns its temporary password, which must be changed at the first sign-in and is kept nowhere
 * @throws AppError 400 `operator.invalid` with what is wrong, 409 when the address has an account
 */
export const createOperator = (strapi: Core.Strapi, input: NewOperator): Promise<string> =>
  inTransaction(strapi, async (uow) => {
    const faults = operatorFaults(input);
    if (faults.length > 0) throw new AppError('operator.invalid', 400, 'Chưa tạo được tài khoản. The account was not made.', faults);
    const email = input.email.toLowerCase();
    const users = strapi.service('admin::user') as unknown as UserService;
    if (await users.exists({ email })) throw new AppError('operator.exists', 409, 'Địa chỉ này đã có tài khoản; muốn cấp lại mật khẩu, hãy dùng màn hình Tài khoản. | This address has an account already.');
    const superAdmin = input.superAdmin ? ((await strapi.db.query('admin::role').findOne({ where: { code: 'strapi-super-admin' } })) as { id: number } | null) : null;
    const password = temporaryPassword(randomBytes(TEMPORARY_BYTES));
    const { id } = await users.create({
      ...namesOf(textOf(input.name)), email, password, isActive: true, registrationToken: null, preferedLanguage: 'vi', roles: superAdmin ? [superAdmin.id] : [],
    });
    if (!input.superAdmin) {
      await grantAssignment(strapi, COMMAND_LINE, {
        userId: id, role: 'operator', system: input.system as SystemKey, unit: input.unit ?? '', reach: 'province', from: today(),
        decisionNumber: input.decisionNumber ?? '', decisionDate: input.decisionDate ?? '',
      });
    }
    record(uow, {
      action: 'account.created-by-command', subject: { type: 'admin::user', id: String(id) }, actor: COMMAND_LINE,
      before: null, after: { superAdmin: input.superAdmin, system: input.system ?? null },
    });
    return password;
  });
