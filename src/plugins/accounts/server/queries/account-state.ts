import type { Core } from '@strapi/strapi';
import { reader } from '../../../platform/server/public';

export interface StoredState {
  readonly mustChange: boolean;
  readonly passwordSetAt: Date;
}

/** An account without a line counts as issued now: only a broken installation has such. */
const UNKNOWN = (): StoredState => ({ mustChange: true, passwordSetAt: new Date() });

export const accountState = async (strapi: Core.Strapi, accountId: number): Promise<StoredState> => {
  const { rows } = await reader(strapi).raw<{ rows: StoredState[] }>(
    'select must_change as "mustChange", password_set_at as "passwordSetAt" from congtinh.account_states where account_id = ?', [accountId]);
  return rows[0] ?? UNKNOWN();
};
