import type { Core } from '@strapi/strapi';
import { inTransaction, now, reader } from '../../../platform/server/public';
import { pathsOf } from '../domain/paths';
import { PAGE } from '../uids';
import { refreshAddresses } from './refresh-addresses';

interface Row {
  readonly documentId: string;
  readonly slug: string;
  readonly site: { readonly documentId: string } | null;
  readonly parent: { readonly documentId: string } | null;
}

/**
 * Compares the table of addresses with the published pages at start, and mends the sites where they differ: only a row that
 * came past the publishing service can do that, so it is said. Two statements when all is well.
 */
export const mendAddresses = async (strapi: Core.Strapi): Promise<void> => {
  const rows = (await strapi.db.query(PAGE).findMany({
    where: { publishedAt: { $notNull: true } }, select: ['documentId', 'slug'],
    populate: { site: { select: ['documentId'] }, parent: { select: ['documentId'] } },
  })) as unknown as Row[];
  const stored = (await reader(strapi).withSchema('congtinh').table('page_addresses').where({ is_current: true }).select('site', 'page', 'path')) as { site: string; page: string; path: string }[];
  const known = new Map(stored.map(({ page, path }) => [page, path]));
  const paths = pathsOf(rows.map(({ documentId, slug, parent }) => ({ documentId, slug, parent: parent?.documentId ?? null })));
  const strange = new Set(rows.filter(({ documentId }) => known.get(documentId) !== paths.get(documentId)).flatMap(({ site }) => site?.documentId ?? []));
  for (const { site, page } of stored) if (!paths.has(page)) strange.add(site);
  for (const site of strange) {
    strapi.log.warn(`component-pages: addresses of site ${site} did not fit its published pages and were made anew`);
    await inTransaction(strapi, (uow) => refreshAddresses(strapi, uow, site, now()));
  }
};
