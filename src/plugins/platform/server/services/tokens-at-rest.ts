import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';

type Data = Record<string, unknown>;

interface Event {
  readonly params: { data?: Data; where?: Data };
  readonly state: Data;
  readonly result?: Data | null;
}

const USER = 'admin::user';
const MARK = 'sha256:';
/** Links to a new password and to a first sign-in: whoever could read them in the database could take the account over. */
const LINKS = ['resetPasswordToken', 'registrationToken'] as const;

const atRest = (token: string): string => MARK + createHash('sha256').update(token).digest('hex');

/** Before a row is written: what core made goes into the mail or the answer, its hash into the database. */
const hashLinks = ({ params: { data }, state }: Event): void => {
  for (const name of LINKS) {
    const token = data?.[name];
    if (!data || typeof token !== 'string' || token.startsWith(MARK)) continue;
    state[name] = token;
    data[name] = atRest(token);
  }
};

/** What is looked for is always hashed: a hash that somebody has read finds nothing. */
const findByHash = ({ params: { where } }: Event): void => {
  for (const name of LINKS) if (where && typeof where[name] === 'string') where[name] = atRest(where[name]);
};

/** The person who invites gets the link itself, this once. */
const giveLinkBack = ({ result, state }: Event): void => {
  // Changed in place: core goes on with the very object.
  if (result && typeof state.registrationToken === 'string') result.registrationToken = state.registrationToken;
};

/** Core keeps the keys of connections so that they can be shown again; here they are shown once (SD-9.2c), and only their hash is kept. */
const dropKey = ({ params: { data } }: Event): void => {
  if (data && 'encryptedKey' in data) data.encryptedKey = null;
};

const REST = `
  update public.admin_users set reset_password_token = '${MARK}' || encode(sha256(convert_to(reset_password_token, 'UTF8')), 'hex')
    where reset_password_token is not null and reset_password_token not like '${MARK}%';
  update public.admin_users set registration_token = '${MARK}' || encode(sha256(convert_to(registration_token, 'UTF8')), 'hex')
    where registration_token is not null and registration_token not like '${MARK}%';
  update public.strapi_api_tokens set encrypted_key = null where encrypted_key is not null`;

/** No token that opens something stands in the database: links as hashes, keys of connections as core's HMAC alone. */
export const keepTokensHashed = async (strapi: Core.Strapi): Promise<void> => {
  strapi.db.lifecycles.subscribe({ models: [USER], beforeCreate: hashLinks, beforeUpdate: hashLinks, beforeFindOne: findByHash, afterCreate: giveLinkBack } as never);
  strapi.db.lifecycles.subscribe({ models: ['admin::api-token'], beforeCreate: dropKey, beforeUpdate: dropKey } as never);
  await strapi.db.connection.raw(REST);
};
