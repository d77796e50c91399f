import type { Core } from '@strapi/strapi';
import { hasOwnTransactions } from '../services/own-transactions';
import { inTransaction } from '../services/unit-of-work';

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Core answers this one before its work is done: in our transaction that work would run into the commit. */
const ANSWERED_EARLY = '/admin/forgot-password';

/** Carries a refusal that was answered without an error out of the transaction, so that it rolls back. */
class Refused extends Error {}

/**
 * One transaction for every changing request of staff: users, roles, tokens, files and our own verbs stand or fall
 * together with their ledger entries. The public API (`/api`) has its own, smaller transactions.
 */
const requestTransaction: Core.MiddlewareFactory = (_config, { strapi }) => async (ctx, next) => {
  const prefix: string = strapi.config.get('api.rest.prefix', '/api');
  if (READS.has(ctx.method) || ctx.path.startsWith(`${prefix}/`) || ctx.path === ANSWERED_EARLY || hasOwnTransactions(ctx.path)) return next();
  try {
    await inTransaction(strapi, async () => {
      await next();
      if (ctx.status >= 400) throw new Refused();
    });
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
  }
};

export default requestTransaction;
