import type { Core } from '@strapi/strapi';

const memos = new WeakMap<object, Map<string, Promise<unknown>>>();

/** Computes something once per request; outside a request every time. */
export function oncePerRequest<T>(
  strapi: Core.Strapi,
  key: string,
  compute: () => Promise<T>,
): Promise<T> {
  const state = strapi.requestContext.get()?.state as object | undefined;
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

/** Forgets what the request knows of units and assignments, after it changed them. */
export function forgetMemo(strapi: Core.Strapi): void {
  const state = strapi.requestContext.get()?.state as object | undefined;
  if (state) memos.delete(state);
}
