import type { Core } from '@strapi/strapi';
import { personFacts, registerPersonFacts, type StaffUser } from '../../../units/server/public';

export interface StoredState {
  readonly mustChange: boolean;
  readonly passwordSetAt: Date;
  /** Whether the account was reported lost or abused since its password was set. */
  readonly reported: boolean;
}

type StateFacts = Omit<StoredState, 'passwordSetAt'> & { readonly passwordSetAt: string };

/** An account without a line counts as issued now: only a broken installation has such. */
const UNKNOWN = (): StoredState => ({ mustChange: true, passwordSetAt: new Date(), reported: false });

/** Every staff request asks this at its gate, so it rides on the statement by which the request learns of its person. */
export const askAccountStates = (): void => registerPersonFacts(
  `(select json_build_object('mustChange', must_change, 'passwordSetAt', password_set_at, 'reported', reported_at is not null)
      from congtinh.account_states where account_id = :userId)`);

/** As it stood when the request began. */
export const accountState = async (strapi: Core.Strapi, user: StaffUser): Promise<StoredState> => {
  const facts = (await personFacts(strapi, user)) as StateFacts | null;
  return facts ? { ...facts, passwordSetAt: new Date(facts.passwordSetAt) } : UNKNOWN();
};
