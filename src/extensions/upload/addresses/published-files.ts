import type { Core } from '@strapi/strapi';
import { inTransaction, type UnitOfWork } from '../../../plugins/platform/server/public';
import { onPublished, onWithdrawn } from '../../../plugins/moderation/server/public';

interface Settled {
  readonly added: string;
  readonly removed: string;
}

const settle = async ({ trx }: UnitOfWork, contentType: string | null, documentId: string | null): Promise<Settled> => {
  const { rows } = (await trx.raw('select added, removed from congtinh.settle_published_files(?, ?)', [contentType, documentId])) as { rows: [Settled] };
  return rows[0];
};

/** What goes public, or is taken from the public, takes its files along, in the same transaction. */
export const followPublications = (): void => {
  onPublished(async (uow, { contentType, documentId }) => void (await settle(uow, contentType, documentId)));
  onWithdrawn(async (uow, { contentType, documentId }) => void (await settle(uow, contentType, documentId)));
};

/**
 * Makes the rows anew from the record of moderation, and answers how many were missing or too many: at the first start
 * with this table all of them, later none.
 */
export const rebuildPublishedFiles = async (strapi: Core.Strapi): Promise<{ added: number; removed: number }> => {
  const { added, removed } = await inTransaction(strapi, (uow) => settle(uow, null, null));
  return { added: Number(added), removed: Number(removed) };
};
