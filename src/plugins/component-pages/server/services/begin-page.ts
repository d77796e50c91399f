import type { Core } from '@strapi/strapi';
import { AppError, inTransaction } from '../../../platform/server/public';
import { actorFrom } from '../../../units/server/public';
import { mayOn, siteRows } from '../queries/site-rows';
import { PAGE } from '../uids';
import { draftAt, makePage } from './new-page';
import { notFound, siteClosed } from './refusals';
import { currentTemplate } from './templates';

/**
 * Begins a page that the site's template asks for: title, address, place in the tree and sections are there, the unit
 * writes. @returns its documentId; that of the page that stands already when there is one
 * @throws 404 for a site whose pages the person does not write, 422 for a page that the template does not know
 */
export const beginPage = (strapi: Core.Strapi, site: string, purpose: string): Promise<{ readonly documentId: string; readonly made: boolean }> =>
  inTransaction(strapi, async (uow) => {
    const actor = await actorFrom(strapi);
    const [row] = await siteRows(strapi, { documentId: site });
    if (actor.kind !== 'staff' || !row?.unit || !mayOn(strapi, actor, PAGE, 'create', row.unit.documentId)) throw notFound();
    if (row.state === 'closed') throw siteClosed();
    await uow.trx.raw('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`component-pages site ${row.unit.documentId}`]);
    const template = await currentTemplate(strapi, row.template);
    const expected = template?.pages.find(({ key }) => key === purpose);
    if (template === undefined || expected === undefined) {
      throw new AppError('component-pages.page-unknown', 422, 'Mẫu của trang này không có mục đó; hãy tạo trang mới trong danh sách trang.', [{ path: 'purpose', message: 'Không có trong mẫu.' }]);
    }
    const drafts = (await strapi.db.query(PAGE).findMany({
      where: { site: { documentId: site }, publishedAt: null, purpose: { $in: [purpose, expected.parent ?? purpose] } }, select: ['documentId', 'purpose'],
    })) as { documentId: string; purpose: string }[];
    const standing = drafts.find((page) => page.purpose === purpose);
    if (standing) return { documentId: standing.documentId, made: false };
    const parent = drafts.find((page) => page.purpose === expected.parent)?.documentId ?? null;
    // A page that its people made themselves at this very address is the one.
    const own = await draftAt(strapi, site, parent, expected.slug);
    if (own !== null && own.purpose === null) {
      await strapi.documents(PAGE as never).update({ documentId: own.documentId, data: { purpose } } as never);
      return { documentId: own.documentId, made: false };
    }
    return { documentId: await makePage(strapi, site, expected, parent, (template.pages.indexOf(expected) + 1) * 10), made: true };
  });
