import type { Core } from '@strapi/strapi';
import { AppError, inTransaction, now } from '../../../platform/server/public';
import { notices } from './notice-rows';

/**
 * Marks one's own notice as read; done twice it stays as it was.
 * @throws 404 for a notice that is not this person's, or is none
 */
export const markRead = (strapi: Core.Strapi, person: number, id: number): Promise<void> =>
  inTransaction(strapi, async ({ trx }) => {
    const own = (): ReturnType<typeof notices> => notices(trx).where({ id, person, on_screen: true });
    if ((await own().first('id')) === undefined) throw new AppError('notices.not-found', 404, 'Không tìm thấy thông báo này.');
    await own().whereNull('read_at').update({ read_at: now() });
  });

export interface Several {
  readonly kind?: string | undefined;
  /** Those that open this page of the staff screens. */
  readonly link?: string | undefined;
  /** The newest that the person has seen; later ones stay unread. */
  readonly upTo?: number | undefined;
}

/** Marks several of one's own notices as read. @returns how many were unread */
export const markSeveralRead = (strapi: Core.Strapi, person: number, { kind, link, upTo }: Several): Promise<number> =>
  inTransaction(strapi, async ({ trx }) => {
    const unread = notices(trx).where({ person, on_screen: true }).whereNull('read_at');
    if (kind !== undefined) void unread.andWhere({ kind });
    if (link !== undefined) void unread.andWhere({ link });
    if (upTo !== undefined) void unread.andWhere('id', '<=', upTo);
    return (await unread.update({ read_at: now() })) as unknown as number;
  });
