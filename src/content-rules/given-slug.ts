import type { Core } from '@strapi/strapi';
import { inTransaction, type UnitOfWork } from '../plugins/platform/server/public';
import { freeSlug, slugOf } from '../plugins/platform/contracts/slug';
import type { AddressKeeper } from '../plugins/moderation/server/public';
import { beginningWith, holderOf } from './keys';

interface DraftRow {
  readonly id: number;
  readonly title: string | null;
  readonly slug: string | null;
  readonly site: { readonly documentId: string } | null;
  readonly parent?: { readonly documentId: string } | null;
}

/** Within what an address is given once: articles on their site, pages below their parent. */
interface SluggedType {
  readonly uid: 'api::article.article' | 'plugin::component-pages.page';
  /** Kind of the key in `content_keys`. */
  readonly kind: string;
  readonly nested: boolean;
}

export const ARTICLE_SLUG: SluggedType = { uid: 'api::article.article', kind: 'article-slug', nested: false };
export const PAGE_SLUG: SluggedType = { uid: 'plugin::component-pages.page', kind: 'page-slug', nested: true };

/** The part of a key before the address itself; null while nobody said where the document stands. */
export const slugPlace = (type: SluggedType, { site, parent }: Pick<DraftRow, 'site' | 'parent'>): string | null =>
  site === null ? null : `${site.documentId}/${type.nested ? `${parent?.documentId ?? ''}/` : ''}`;

const read = async (strapi: Core.Strapi, { uid, nested }: SluggedType, documentId: string): Promise<DraftRow | null> =>
  (await strapi.db.query(uid).findOne({
    where: { documentId, publishedAt: { $null: true } },
    select: ['id', 'title', 'slug'],
    populate: { site: { select: ['documentId'] }, ...(nested ? { parent: { select: ['documentId'] } } : {}) },
  })) as DraftRow | null;

/**
 * Gives a draft an address made of its title when it has none; `renew` also when it was copied from another one.
 * Returns the address it made, or null. Two at the same moment: the key of the table lets the later one see the earlier.
 */
export const giveSlug = async (strapi: Core.Strapi, uow: UnitOfWork, type: SluggedType, documentId: string, renew: boolean): Promise<string | null> => {
  const { uid, kind } = type;
  const row = await read(strapi, type, documentId);
  if (!row || (row.slug && !renew)) return null;
  const published = renew ? null : await publishedSlug(strapi, type, documentId);
  if (published !== null) {
    // Readers and other sites know this address: an emptied field does not change it.
    await strapi.db.query(uid).update({ where: { id: row.id }, data: { slug: published } });
    return published;
  }
  const base = slugOf(row.title ?? '');
  if (base === '') return null;
  let slug = base;
  const place = slugPlace(type, row);
  if (place !== null) {
    // One at a time per address wished for: the second sees what the first took.
    await uow.trx.raw('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`${kind} ${place}${base}`]);
    slug = freeSlug(base, await takenAt(uow, kind, place, base));
  }
  await strapi.db.query(uid).update({ where: { id: row.id }, data: { slug } });
  return slug;
};

const takenAt = async (uow: UnitOfWork, kind: string, place: string, base: string): Promise<ReadonlySet<string>> =>
  new Set([...(await beginningWith(uow, kind, place + base))].map((value) => value.slice(place.length)));

const publishedSlug = async (strapi: Core.Strapi, { uid }: SluggedType, documentId: string): Promise<string | null> =>
  ((await strapi.db.query(uid).findOne({ where: { documentId, publishedAt: { $notNull: true } }, select: ['slug'] })) as { slug: string | null } | null)?.slug ?? null;

/** The address wanted at a place, or the first free one after it; another document's draft holds its address too. */
export const proposedSlug = async (uow: UnitOfWork, kind: string, place: string, wanted: string, documentId: string | null): Promise<{ free: boolean; proposal: string }> => {
  const holder = await holderOf(uow, kind, place + wanted);
  if (holder === null || holder === documentId) return { free: true, proposal: wanted };
  return { free: false, proposal: freeSlug(wanted, await takenAt(uow, kind, place, wanted)) };
};

/** Answers the edit view whether a document may have an address; the save itself decides again. */
export const addressesOf = (type: SluggedType): AddressKeeper => (strapi, { documentId, site, parent, wanted }) =>
  inTransaction(strapi, async (uow) => {
    const draft = documentId === null || (site !== null && (!type.nested || parent !== undefined)) ? null : await read(strapi, type, documentId);
    const place = slugPlace(type, {
      site: site === null ? (draft?.site ?? null) : { documentId: site },
      parent: parent === undefined ? (draft?.parent ?? null) : parent === null ? null : { documentId: parent },
    });
    return place === null ? { free: true, proposal: wanted } : proposedSlug(uow, type.kind, place, wanted, documentId);
  });
