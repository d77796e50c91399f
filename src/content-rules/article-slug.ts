import type { Core } from '@strapi/strapi';
import { inTransaction, type UnitOfWork } from '../plugins/platform/server/public';
import { freeSlug, slugOf } from '../plugins/platform/contracts/slug';
import type { AddressKeeper } from '../plugins/moderation/server/public';
import { beginningWith, holderOf } from './keys';

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
  const published = renew ? null : await publishedSlug(strapi, documentId);
  if (published !== null) {
    // Readers and other sites know this address: an emptied field does not change it.
    await strapi.db.query(UID).update({ where: { id: row.id }, data: { slug: published } });
    return published;
  }
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

const publishedSlug = async (strapi: Core.Strapi, documentId: string): Promise<string | null> =>
  ((await strapi.db.query(UID).findOne({ where: { documentId, publishedAt: { $notNull: true } }, select: ['slug'] })) as { slug: string | null } | null)?.slug ?? null;

/** The address wanted on a site, or the first free one after it; another document's draft holds its address too. */
export const proposedSlug = async (uow: UnitOfWork, site: string, wanted: string, documentId: string | null): Promise<{ free: boolean; proposal: string }> => {
  const start = `${site}/`;
  const holder = await holderOf(uow, 'article-slug', start + wanted);
  if (holder === null || holder === documentId) return { free: true, proposal: wanted };
  const taken = await beginningWith(uow, 'article-slug', start + wanted);
  return { free: false, proposal: freeSlug(wanted, new Set([...taken].map((value) => value.slice(start.length)))) };
};

/** Answers the edit view whether an article may have an address; the save itself decides again. */
export const articleAddresses: AddressKeeper = (strapi, { documentId, site, wanted }) =>
  inTransaction(strapi, async (uow) => {
    const draft = site === null && documentId !== null
      ? ((await strapi.db.query(UID).findOne({ where: { documentId, publishedAt: { $null: true } }, populate: { site: { select: ['documentId'] } } })) as DraftRow | null)
      : null;
    const on = site ?? draft?.site?.documentId ?? null;
    return on === null ? { free: true, proposal: wanted } : proposedSlug(uow, on, wanted, documentId);
  });
