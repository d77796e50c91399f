import type { Core } from '@strapi/strapi';
import type { UnitOfWork } from '../../../platform/server/public';

/** PostgreSQL's error names rows and values; the log gets what is no one's. */
const causeOf = (error: unknown): string => {
  const { name, code, constraint, table } = error as { name?: string; code?: string; constraint?: string; table?: string };
  return [name, code, table, constraint].filter(Boolean).join(' ') || 'unknown';
};

/**
 * Does what must never fail the act it belongs to: a failing statement would spoil the whole transaction,
 * the savepoint keeps the damage to this work.
 * @returns the answer, or null when it was given up
 */
export const attempt = async <T>(strapi: Core.Strapi, { trx }: UnitOfWork, what: string, work: () => Promise<T>): Promise<T | null> => {
  await trx.raw('savepoint notice');
  try {
    const answer = await work();
    await trx.raw('release savepoint notice');
    return answer;
  } catch (error) {
    strapi.log.error(`[notices] ${what} given up: ${causeOf(error)}`);
    await trx.raw('rollback to savepoint notice');
    return null;
  }
};
