import { createHmac, hkdfSync, randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { open, seal } from '../../../platform/server/public';

const IV_BYTES = 12;

/** Keys for second factors, derived from ENCRYPTION_KEY, which never stands in the database. */
const keyFor = (strapi: Core.Strapi, purpose: 'secret' | 'recovery'): Buffer => {
  const master = strapi.config.get<string | undefined>('admin.secrets.encryptionKey');
  if (!master) throw new Error('ENCRYPTION_KEY is not set: second factors cannot be sealed');
  return Buffer.from(hkdfSync('sha256', master, '', `cong-tinh second factor ${purpose}`, 32));
};

const contextOf = (accountId: number): string => `second factor of ${accountId}`;

export const sealSecret = (strapi: Core.Strapi, accountId: number, secret: string): string =>
  seal(keyFor(strapi, 'secret'), secret, contextOf(accountId), randomBytes(IV_BYTES));

/** Null when it was sealed by another key or for another account. */
export const openSecret = (strapi: Core.Strapi, accountId: number, box: string): string | null => open(keyFor(strapi, 'secret'), box, contextOf(accountId));

/** Keyed, so that whoever has only the database cannot try codes. @param code without dashes */
export const recoveryHash = (strapi: Core.Strapi, accountId: number, code: string): string =>
  createHmac('sha256', keyFor(strapi, 'recovery')).update(`${accountId} ${code}`).digest('hex');
