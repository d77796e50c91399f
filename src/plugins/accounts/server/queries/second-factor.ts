import type { Core } from '@strapi/strapi';
import { reader, type UnitOfWork } from '../../../platform/server/public';

/** What is stored of a second factor; secrets are sealed. */
export interface FactorRow {
  readonly secret: string | null;
  readonly pendingSecret: string | null;
  /** Seconds since a device was offered. */
  readonly pendingSeconds: number | null;
  readonly lastStep: number;
}

export const factorIsOn = async (strapi: Core.Strapi, accountId: number): Promise<boolean> => {
  const { rows } = await reader(strapi).raw<{ rows: unknown[] }>('select 1 from congtinh.second_factors where account_id = ? and secret is not null', [accountId]);
  return rows.length > 0;
};

/** The factor of an account, locked against a second use of the same code at the same time. */
export const lockedFactor = async ({ trx }: UnitOfWork, accountId: number): Promise<FactorRow | undefined> => {
  const { rows } = await trx.raw<{ rows: FactorRow[] }>(
    `select secret, pending_secret as "pendingSecret", extract(epoch from clock_timestamp() - pending_since)::float8 as "pendingSeconds", last_step::float8 as "lastStep"
       from congtinh.second_factors where account_id = ? for update`, [accountId]);
  return rows[0];
};

export const recoveryCodesLeft = async (strapi: Core.Strapi, accountId: number): Promise<number> => {
  const { rows } = await reader(strapi).raw<{ rows: { left: number }[] }>('select count(*)::int as left from congtinh.recovery_codes where account_id = ?', [accountId]);
  return rows[0]?.left ?? 0;
};
