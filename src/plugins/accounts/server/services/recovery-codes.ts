import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { UnitOfWork } from '../../../platform/server/public';
import { RECOVERY_BYTES, recoveryCodes } from '../domain/recovery-codes';
import { recoveryHash } from './factor-keys';

/** Makes new codes for the day without the device; those before are void. @returns them, to be shown once; only keyed hashes are kept */
export const makeRecoveryCodes = async (strapi: Core.Strapi, { trx }: UnitOfWork, accountId: number): Promise<readonly string[]> => {
  const codes = recoveryCodes(randomBytes(RECOVERY_BYTES));
  await trx.raw('delete from congtinh.recovery_codes where account_id = ?', [accountId]);
  await trx.raw('insert into congtinh.recovery_codes (account_id, code_hash) select ?, unnest(?::text[])',
    [accountId, codes.map((code) => recoveryHash(strapi, accountId, code.replaceAll('-', '')))] as never);
  return codes;
};

/** Uses a code up. @returns how many are left; null when it is none of the account's */
export const useRecoveryCode = async (strapi: Core.Strapi, { trx }: UnitOfWork, accountId: number, code: string): Promise<number | null> => {
  const { rows } = await trx.raw<{ rows: unknown[] }>('delete from congtinh.recovery_codes where account_id = ? and code_hash = ? returning 1',
    [accountId, recoveryHash(strapi, accountId, code)]);
  if (rows.length === 0) return null;
  const { rows: [left] } = await trx.raw<{ rows: { n: number }[] }>('select count(*)::int as n from congtinh.recovery_codes where account_id = ?', [accountId]);
  return left?.n ?? 0;
};
