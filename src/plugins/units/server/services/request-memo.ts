import type { Core } from '@strapi/strapi';
import { currentUnitOfWork } from '../../../platform/server/public';

const memos = new WeakMap<object, Map<string, Promise<unknown>>>();

/** What a memo lives as long as: the request; outside one (jobs, imports, starting data) the running transaction. */
const keeper = (strapi: Core.Strapi): object | undefined =>
  (strapi.requestContext.get()?.state as object | undefined) ?? currentUnitOfWork();

/** Computes something once per request, or once per transaction outside a request; outside both every time. */
export function oncePerRequest<T>(
  strapi: Core.Strapi,
  key: string,
  compute: () => Promise<T>,
): Promise<T> {
  const state = keeper(strapi);
  if (!state) return compute();
  const memo = memos.get(state) ?? new Map<string, Promise<unknown>>();
  memos.set(state, memo);
  const known = memo.get(key);
  if (known) return known as Promise<T>;
  const fresh = compute();
  memo.set(key, fresh);
  // A failure (a lost connection) must not be remembered.
  fresh.catch(() => memo.delete(key));
  return fresh;
}

/** Forgets what the request or transaction knows of units and assignments, after it changed them. */
export function forgetMemo(strapi: Core.Strapi): void {
  const state = keeper(strapi);
  if (state) memos.delete(state);
}
