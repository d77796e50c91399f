import type { Core } from '@strapi/strapi';
import { signInPseudonym } from '../../../ledger/server/public';
import { reader } from '../../../platform/server/public';

/** Until when sign-ins of these addresses are refused; addresses that are not locked are not in the answer. */
export const lockedUntil = async (strapi: Core.Strapi, emails: readonly string[]): Promise<ReadonlyMap<string, Date>> => {
  const byKey = new Map(emails.map((email) => [signInPseudonym(email), email]));
  const { rows } = await reader(strapi).raw<{ rows: { key: string; until: Date }[] }>(
    'select address_key as key, locked_until as until from congtinh.sign_in_failures where address_key = any(?) and locked_until > clock_timestamp()',
    [[...byKey.keys()]] as never);
  return new Map(rows.map(({ key, until }) => [byKey.get(key) ?? '', until]));
};
