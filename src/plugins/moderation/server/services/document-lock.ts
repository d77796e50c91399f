import type { UnitOfWork } from '../../../platform/server/public';

/**
 * Waits for everybody else who saves, decides or publishes this document, until the transaction ends.
 * A lock by name, because a new published row and a first case have no row yet that one could lock.
 */
export const lockDocument = async ({ trx }: UnitOfWork, contentType: string, documentId: string): Promise<void> => {
  await trx.raw('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`moderation ${contentType} ${documentId}`]);
};
