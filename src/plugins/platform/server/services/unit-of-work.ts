import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

/** One business transaction: everything written through `trx`, `strapi.db.query` and documents inside it stands or falls together. */
export interface UnitOfWork {
  readonly trx: Knex.Transaction;
  /** Values that collaborators keep for the length of the transaction (collected ledger entries, …). */
  readonly notes: Map<string, unknown>;
  /**
   * Registers the last statements before commit; one per key, run in the order of registration.
   * `last`: after all others. It is for what takes a lock that every transaction wants (the ledger's head).
   */
  atEnd(key: string, run: (uow: UnitOfWork) => Promise<void>, options?: { readonly last?: boolean }): void;
  /** Runs after a successful commit and is awaited by the outermost caller; must not throw. */
  afterCommit(run: () => void | Promise<void>): void;
  /** Runs, awaited and in no transaction, when everything was rolled back (a refused sign-in is still recorded). */
  afterRollback(run: () => Promise<void>): void;
}

interface Store {
  current: UnitOfWork | null;
}

type Ending = (uow: UnitOfWork) => Promise<void>;

const runAfterRollback = async (strapi: Core.Strapi, works: ReadonlyArray<() => Promise<void>>): Promise<void> => {
  for (const work of works) {
    // The caller must hear why his work was refused, not what went wrong afterwards.
    await work().catch((error: unknown) => strapi.log.error(error));
  }
};

const storage = new AsyncLocalStorage<Store>();

type Follower = () => Promise<void>;
const followers = new Set<Follower>();

/** Registers what the caller of every transaction waits for once it is committed; must not throw. Returns how to end it. */
export const afterEveryCommit = (follower: Follower): (() => void) => {
  followers.add(follower);
  return () => void followers.delete(follower);
};

/** The unit of work that the calling code runs in, if any. */
export const currentUnitOfWork = (): UnitOfWork | undefined => storage.getStore()?.current ?? undefined;

/**
 * Runs `work` in one transaction. A call inside another joins it, so verbs compose.
 * What was registered by `atEnd` runs after the outermost `work` and before the commit; an error anywhere rolls all back.
 */
export const inTransaction = async <T>(strapi: Core.Strapi, work: (uow: UnitOfWork) => Promise<T>): Promise<T> => {
  const outer = currentUnitOfWork();
  if (outer) return work(outer);

  const committed: Array<() => void | Promise<void>> = [];
  const rolledBack: Array<() => Promise<void>> = [];
  const store: Store = { current: null };
  const run = () =>
    strapi.db.transaction(async ({ trx }) => {
      const endings = new Map<string, Ending>();
      const lastEndings = new Map<string, Ending>();
      const uow: UnitOfWork = {
        trx: trx as Knex.Transaction,
        notes: new Map(),
        atEnd: (key, ending, { last = false } = {}) => {
          const list = last ? lastEndings : endings;
          if (!list.has(key)) list.set(key, ending);
        },
        afterCommit: (after) => {
          committed.push(after);
        },
        afterRollback: (after) => {
          rolledBack.push(after);
        },
      };
      store.current = uow;
      try {
        const answer = await work(uow);
        // A Map's iteration also meets what an ending registers.
        for (const ending of endings.values()) await ending(uow);
        for (const ending of lastEndings.values()) await ending(uow);
        return answer;
      } finally {
        // What still runs after the end (event listeners) must not find a finished transaction.
        store.current = null;
      }
    });

  let result: T;
  try {
    result = await storage.run(store, run);
  } catch (error) {
    await runAfterRollback(strapi, rolledBack);
    throw error;
  }
  for (const follow of followers) await follow();
  for (const after of committed) await after();
  return result;
};
