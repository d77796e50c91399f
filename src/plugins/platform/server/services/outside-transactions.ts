import { AsyncLocalStorage } from 'node:async_hooks';

// Taken when the module is loaded: no request, no transaction.
const rootContext = AsyncLocalStorage.snapshot();

/**
 * Runs work that an event listener starts while somebody's transaction may be ending: in no transaction and no request.
 * What it needs of the request is passed in.
 */
export const outsideTransactions = <T>(work: () => Promise<T>): Promise<T> => rootContext(work);
