import type { Core } from '@strapi/strapi';
import type { UnitOfWork } from '../../../platform/server/public';
import { nextAddresses, pathsOf, type Address } from '../domain/paths';
import { PAGE } from '../uids';

interface PageRow {
  readonly documentId: string;
  readonly slug: string;
  readonly parent: { readonly documentId: string } | null;
}

const table = ({ trx }: UnitOfWork) => trx.withSchema('congtinh').table('page_addresses');

/** Brings the addresses of a site's published pages up to date, in the transaction in which one of them changed. */
export const refreshAddresses = async (strapi: Core.Strapi, uow: UnitOfWork, site: string, at: Date): Promise<void> => {
  await uow.trx.raw('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`page-addresses ${site}`]);
  const rows = (await strapi.db.query(PAGE).findMany({
    where: { publishedAt: { $notNull: true }, site: { documentId: site } },
    select: ['documentId', 'slug'],
    populate: { parent: { select: ['documentId'] } },
  })) as unknown as PageRow[];
  const paths = pathsOf(rows.map(({ documentId, slug, parent }) => ({ documentId, slug, parent: parent?.documentId ?? null })));
  const stored = (await table(uow).where({ site }).select('path', 'page', 'is_current')) as { path: string; page: string; is_current: boolean }[];
  const before = stored.map(({ path, page, is_current: isCurrent }): Address => ({ path, page, isCurrent }));
  const same = new Set(before.map(({ path, page, isCurrent }) => `${path} ${page} ${isCurrent}`));
  const changed = nextAddresses(before, paths).filter(({ path, page, isCurrent }) => !same.has(`${path} ${page} ${isCurrent}`));
  // Former ones first: a page has one current address at any moment.
  for (const { path, page, isCurrent } of [...changed].sort((a, b) => Number(a.isCurrent) - Number(b.isCurrent))) {
    await table(uow).insert({ site, path, page, is_current: isCurrent, since: at })
      .onConflict(['site', 'path']).merge({ page, is_current: isCurrent, since: at });
  }
};
