import type { Core } from '@strapi/strapi';
import { actorOf, record } from '../../../ledger/server/public';
import { AppError, inTransaction } from '../../../platform/server/public';
import { slugOf } from '../../../platform/contracts/slug';
import { actorFrom, asSystem, unitsOf } from '../../../units/server/public';
import { mayOn, siteRows } from '../queries/site-rows';
import { SITE } from '../uids';
import { fillSite, type Filled } from './fill-site';
import { FILL_SITE, OPEN_SITE } from './ledger-actions';
import { forbidden, notFound, siteClosed } from './refusals';
import { currentTemplate } from './templates';

export interface OpenSite {
  /** documentId of the unit. */
  readonly unit: string;
  readonly template: string;
  /** `/ba-be`; made of the unit's name when it is left out. */
  readonly path?: string | undefined;
  readonly title?: string | undefined;
  readonly host?: string | null | undefined;
}

const REASON = 'component-pages: the sections that a template asks for';

const demandTemplate = async (strapi: Core.Strapi, key: string | null) => {
  const template = await currentTemplate(strapi, key);
  if (template === undefined) {
    throw new AppError('component-pages.template-unknown', 422, 'Không có mẫu trang này vào ngày hôm nay; hãy chọn mẫu khác.', [{ path: 'template', message: 'Mẫu trang không có hiệu lực.' }]);
  }
  return template;
};

/**
 * Opens a site for a unit, in preparation, with the sections that the circulars demand as drafts (PT-1, PT-4.1).
 * @returns its documentId and what was made
 * @throws 403 who may not make sites, 409 when the unit has one, 422 for an unknown template
 */
export const openSite = (strapi: Core.Strapi, wanted: OpenSite): Promise<Filled & { readonly documentId: string }> =>
  inTransaction(strapi, async (uow) => {
    const actor = await actorFrom(strapi);
    if (actor.kind !== 'staff' || !mayOn(strapi, actor, SITE, 'create', wanted.unit)) throw forbidden();
    const unit = (await unitsOf(strapi)).find(({ documentId }) => documentId === wanted.unit);
    if (unit === undefined) throw notFound();
    await uow.trx.raw('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`component-pages site ${unit.documentId}`]);
    // The portal is nobody's own site, and a closed one may have a successor.
    const standing = (await siteRows(strapi, { unit: { documentId: unit.documentId } })).find(({ path, state }) => path !== '/' && state !== 'closed');
    if (standing) throw new AppError('component-pages.site-exists', 409, `Đơn vị này đã có trang «${standing.title}» (${standing.path}).`, [{ path: 'unit', message: 'Đã có trang.' }], { site: standing.documentId });
    const template = await demandTemplate(strapi, wanted.template);
    const made = (await strapi.documents(SITE as never).create({
      data: {
        unit: { connect: [{ documentId: unit.documentId }] }, title: wanted.title ?? unit.name, path: wanted.path ?? `/${slugOf(unit.name)}`, host: wanted.host ?? null,
        template: template.key, state: 'preparing',
      },
    } as never)) as unknown as { documentId: string };
    const filled = await asSystem(REASON, () => fillSite(strapi, { documentId: made.documentId, unitName: unit.name }, template));
    record(uow, { action: OPEN_SITE, subject: { type: SITE, id: made.documentId }, actor: actorOf(strapi, 'component-pages'), before: null, after: { unit: unit.documentId, template: template.key, ...filled } });
    return { documentId: made.documentId, ...filled };
  });

/** Makes what a site lacks of its template, as drafts; for those who administer it. */
export const completeSite = (strapi: Core.Strapi, site: string): Promise<Filled> =>
  inTransaction(strapi, async (uow) => {
    const actor = await actorFrom(strapi);
    const [row] = await siteRows(strapi, { documentId: site });
    if (actor.kind !== 'staff' || !row?.unit || !mayOn(strapi, actor, SITE, 'update', row.unit.documentId)) throw notFound();
    if (row.state === 'closed') throw siteClosed();
    const { name: unitName } = row.unit;
    const template = await demandTemplate(strapi, row.template);
    await uow.trx.raw('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`component-pages site ${row.unit.documentId}`]);
    const filled = await asSystem(REASON, () => fillSite(strapi, { documentId: site, unitName }, template));
    record(uow, { action: FILL_SITE, subject: { type: SITE, id: site }, actor: actorOf(strapi, 'component-pages'), before: null, after: { template: template.key, ...filled } });
    return filled;
  });
