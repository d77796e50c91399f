import type { Core } from '@strapi/strapi';
import { nameInAddress } from '../../../plugins/platform/server/public';
import { addressesFor } from './address-book';

type Tree = Record<string, unknown>;

const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && (Object.getPrototypeOf(value) === Object.prototype || Object.getPrototypeOf(value) === null);

/** A file of the media library, or one of its widths, as core answers them; a text of an item is never such a thing. */
const fileName = (value: Tree): string | null =>
  (typeof value.url === 'string' && typeof value.hash === 'string' && 'ext' in value ? nameInAddress(value.url) : null);

const namesIn = (value: unknown, found: Set<string>): Set<string> => {
  if (Array.isArray(value)) for (const item of value) namesIn(item, found);
  else if (isTree(value)) {
    const name = fileName(value);
    if (name !== null) found.add(name);
    for (const item of Object.values(value)) namesIn(item, found);
  }
  return found;
};

/** A copy where something changes, the thing itself elsewhere: what the application still holds must stay as it is. */
const readable = (value: unknown, addresses: ReadonlyMap<string, string>): unknown => {
  if (Array.isArray(value)) {
    const items = value.map((item) => readable(item, addresses));
    return items.some((item, index) => item !== value[index]) ? items : value;
  }
  if (!isTree(value)) return value;
  const entries = Object.entries(value).map(([key, item]): [string, unknown] => [key, readable(item, addresses)]);
  const address = addresses.get(fileName(value) ?? '');
  // Core's screens add a parameter of their own to every address that does not say that it is signed.
  if (address !== undefined && address !== value.url) return { ...Object.fromEntries(entries), url: address, isUrlSigned: true };
  return entries.some(([key, item]) => item !== value[key]) ? Object.fromEntries(entries) : value;
};

/**
 * Every answer to staff, whichever door gave it: the files in it get the addresses under which this person may read
 * them. It stands outside the request's transaction and behind everything that stores, so no signature can be stored.
 */
export const signedAnswers: Core.MiddlewareFactory = (_config, { strapi }) => async (ctx, next) => {
  await next();
  if (!isTree(ctx.body) && !Array.isArray(ctx.body)) return;
  const { status, body } = ctx;
  const names = [...namesIn(body, new Set())];
  if (names.length === 0) return;
  // Empty for everybody but staff.
  ctx.body = readable(body, await addressesFor(strapi, names));
  ctx.status = status;
};
