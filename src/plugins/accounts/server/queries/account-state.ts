import type { Core } from '@strapi/strapi';
import { reader } from '../../../platform/server/public';

export interface StoredState {
  readonly mustChange: boolean;
  readonly passwordSetAt: Date;
  /** Whether the account was reported lost or abused since its password was set. */
  readonly reported: boolean;
  /** Whether a second factor is in force, and whether this sign-in has shown it. */
  readonly factorOn: boolean;
  readonly factorPassed: boolean;
}

/** An account without a line counts as issued now: only a broken installation has such. */
const UNKNOWN = (): StoredState => ({ mustChange: true, passwordSetAt: new Date(), reported: false, factorOn: false, factorPassed: false });

const SQL = `
  select s.must_change as "mustChange", s.password_set_at as "passwordSetAt", s.reported_at is not null as reported, f.secret is not null as "factorOn",
         exists (select from strapi_sessions n join congtinh.session_activity a on a.device_id = n.device_id
                  where n.session_id = :sessionId and a.account_id = s.account_id and a.factor_passed_at is not null) as "factorPassed"
    from congtinh.account_states s left join congtinh.second_factors f on f.account_id = s.account_id
   where s.account_id = :accountId`;

/** @param sessionId the session that asks; null: another way than a session */
export const accountState = async (strapi: Core.Strapi, accountId: number, sessionId: string | null): Promise<StoredState> => {
  const { rows } = await reader(strapi).raw<{ rows: StoredState[] }>(SQL, { accountId, sessionId: sessionId ?? '' });
  return rows[0] ?? UNKNOWN();
};
