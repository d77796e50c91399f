import type { Core } from '@strapi/strapi';
import type { UnitOfWork } from '../plugins/platform/server/public';
import { freeSlug, slugOf } from './domain/slug';
import { beginningWith } from './keys';

const UID = 'api::article.article';

interface DraftRow {
  readonly id: number;
  readonly title: string | null;
  readonly slug: string | null;
  readonly site: { readonly documentId: string } | null;
}

/**
 * Gives a draft article an address made of its title when it has none; `renew` also when it was copied from another one.
 * Returns the address it made, or null. Two at the same moment: the key of the table lets the later one see the earlier.
 */
export const giveSlug = async (strapi: Core.Strapi, uow: UnitOfWork, documentId: string, renew: boolean): Promise<string | null> => {
  const row = (await strapi.db.query(UID).findOne({
    where: { documentId, publishedAt: { $null: true } },
    select: ['id', 'title', 'slug'],
    populate: { site: { select: ['documentId'] } },
  })) as DraftRow | null;
  if (!row || (row.slug && !renew)) return null;
  const base = slugOf(row.title ?? '');
  if (base === '') return null;
  let slug = base;
  if (row.site) {
    // One at a time per address wished for: the second sees what the first took.
    await uow.trx.raw('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`article-slug ${row.site.documentId}/${base}`]);
    const start = `${row.site.documentId}/`;
    const taken = await beginningWith(uow, 'article-slug', start + base);
    slug = freeSlug(base, new Set([...taken].map((value) => value.slice(start.length))));
  }
  await strapi.db.query(UID).update({ where: { id: row.id }, data: { slug } });
  return slug;
};
