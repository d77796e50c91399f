import type { Core } from '@strapi/strapi';
import { personFacts, registerPersonFacts, type StaffUser } from '../../../units/server/public';

export interface StoredState {
  readonly mustChange: boolean;
  readonly passwordSetAt: Date;
  /** Whether the account was reported lost or abused since its password was set. */
  readonly reported: boolean;
  /** Whether a second factor is in force. */
  readonly factorOn: boolean;
  /** The sessions of sign-ins that have shown it. */
  readonly passedSessions: readonly string[];
}

type StateFacts = Omit<StoredState, 'passwordSetAt'> & { readonly passwordSetAt: string };

/** An account without a line counts as issued now: only a broken installation has such. */
const UNKNOWN = (): StoredState => ({ mustChange: true, passwordSetAt: new Date(), reported: false, factorOn: false, passedSessions: [] });

/** Every staff request asks this at its gate, so it rides on the statement by which the request learns of its person. */
export const askAccountStates = (): void => registerPersonFacts(
  `(select json_build_object(
             'mustChange', s.must_change, 'passwordSetAt', s.password_set_at, 'reported', s.reported_at is not null, 'factorOn', f.secret is not null,
             'passedSessions', case when f.secret is null then '[]'::json else
               (select coalesce(json_agg(n.session_id), '[]'::json) from strapi_sessions n join congtinh.session_activity p on p.device_id = n.device_id
                 where n.user_id = s.account_id::text and n.origin = 'admin' and p.account_id = s.account_id and p.factor_passed_at is not null) end)
      from congtinh.account_states s left join congtinh.second_factors f on f.account_id = s.account_id where s.account_id = :userId)`);

/** As it stood when the request began. */
export const accountState = async (strapi: Core.Strapi, user: StaffUser): Promise<StoredState> => {
  const facts = (await personFacts(strapi, user)) as StateFacts | null;
  return facts ? { ...facts, passwordSetAt: new Date(facts.passwordSetAt) } : UNKNOWN();
};
