import type { Core } from '@strapi/strapi';
import { reader } from '../../../platform/server/public';

export interface StoredState {
  readonly mustChange: boolean;
  readonly passwordSetAt: Date;
  /** Whether the account was reported lost or abused since its password was set. */
  readonly reported: boolean;
}

/** An account without a line counts as issued now: only a broken installation has such. */
const UNKNOWN = (): StoredState => ({ mustChange: true, passwordSetAt: new Date(), reported: false });

export const accountState = async (strapi: Core.Strapi, accountId: number): Promise<StoredState> => {
  const { rows } = await reader(strapi).raw<{ rows: StoredState[] }>(
    'select must_change as "mustChange", password_set_at as "passwordSetAt", reported_at is not null as reported from congtinh.account_states where account_id = ?', [accountId]);
  return rows[0] ?? UNKNOWN();
};
