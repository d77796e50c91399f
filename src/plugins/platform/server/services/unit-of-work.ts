import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

/** One business transaction: everything written through `trx`, `strapi.db.query` and documents inside it stands or falls together. */
export interface UnitOfWork {
  readonly trx: Knex.Transaction;
  /** Values that collaborators keep for the length of the transaction (collected ledger entries, …). */
  readonly notes: Map<string, unknown>;
  /** Registers the last statements before commit; one per key, run in the order of registration. */
  atEnd(key: string, run: (uow: UnitOfWork) => Promise<void>): void;
  /** Runs after a successful commit; must not throw. */
  afterCommit(run: () => void): void;
}

interface Store {
  current: UnitOfWork | null;
}

const storage = new AsyncLocalStorage<Store>();

/** The unit of work that the calling code runs in, if any. */
export const currentUnitOfWork = (): UnitOfWork | undefined => storage.getStore()?.current ?? undefined;

/**
 * Runs `work` in one transaction. A call inside another joins it, so verbs compose.
 * What was registered by `atEnd` runs after the outermost `work` and before the commit; an error anywhere rolls all back.
 */
export const inTransaction = async <T>(strapi: Core.Strapi, work: (uow: UnitOfWork) => Promise<T>): Promise<T> => {
  const outer = currentUnitOfWork();
  if (outer) return work(outer);

  const committed: Array<() => void> = [];
  const store: Store = { current: null };
  const result = await storage.run(store, () =>
    strapi.db.transaction(async ({ trx }) => {
      const endings = new Map<string, (uow: UnitOfWork) => Promise<void>>();
      const uow: UnitOfWork = {
        trx: trx as Knex.Transaction,
        notes: new Map(),
        atEnd: (key, run) => {
          if (!endings.has(key)) endings.set(key, run);
        },
        afterCommit: (run) => {
          committed.push(run);
        },
      };
      store.current = uow;
      try {
        const answer = await work(uow);
        for (const run of endings.values()) await run(uow);
        return answer;
      } finally {
        // What still runs after the end (event listeners) must not find a finished transaction.
        store.current = null;
      }
    }),
  );
  for (const run of committed) run();
  return result;
};
