import type { Core } from '@strapi/strapi';
import { addressOfName } from '../../../plugins/platform/server/public';
import { actorFrom } from '../../../plugins/units/server/public';
import { readableNames } from './readable-names';
import { expiryAt, keyFrom, signedQuery } from './signature';

const keys = new WeakMap<Core.Strapi, Buffer>();

/** The key of this installation: from the secret that signs the sessions of staff, because the addresses are theirs. */
export const addressKey = (strapi: Core.Strapi): Buffer => {
  const known = keys.get(strapi) ?? keyFrom(strapi.config.get<string>('admin.auth.secret'));
  keys.set(strapi, known);
  return known;
};

/**
 * Addresses for the person of the running request, by name. Real time, not the business clock: a signature is a matter
 * of sessions. Nobody but staff gets a signature.
 */
export const addressesFor = async (strapi: Core.Strapi, names: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const actor = await actorFrom(strapi);
  if (actor.kind !== 'staff') return new Map();
  const { open, own } = await readableNames(strapi, actor, names);
  const expiry = expiryAt(new Date());
  const key = addressKey(strapi);
  return new Map([
    ...[...open].map((name): [string, string] => [name, addressOfName(name)]),
    ...[...own].map(([name, { changed }]): [string, string] => [name, `${addressOfName(name)}?${signedQuery(key, name, expiry, changed)}`]),
  ]);
};
