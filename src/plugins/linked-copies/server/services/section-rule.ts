import type { Core } from '@strapi/strapi';
import { unitsOf } from '../../../units/server/public';
import { writesDirectly } from '../domain/delegations';
import { portalUnit, unitsOfSection } from '../queries/delegations';
import { CATEGORY, PORTAL } from '../uids';

/** Where an item stands, as far as the rule looks at it. */
export interface Standing {
  readonly sitePath: string | null;
  readonly category: string | null;
  readonly unit: string | null;
}

/**
 * PT-7.2: a section that was given to units takes direct items of the portal only from them and from the unit that owns
 * the portal. @returns the sentence that names the way of all others; null where the section is theirs or open
 */
export const closedSection = async (strapi: Core.Strapi, { sitePath, category, unit }: Standing): Promise<string | null> => {
  if (sitePath !== PORTAL || category === null) return null;
  const delegated = await unitsOfSection(strapi, category);
  if (delegated.length === 0 || writesDirectly({ unit, portalUnit: await portalUnit(strapi) }, delegated)) return null;
  const section = (await strapi.db.query(CATEGORY).findOne({ where: { documentId: category }, select: ['name'] })) as { name: string } | null;
  const names = (await unitsOf(strapi)).filter(({ documentId }) => delegated.includes(documentId)).map(({ name }) => name);
  return `Chuyên mục «${section?.name ?? ''}» của Cổng tỉnh đã ủy quyền cho ${names.join(', ')}; ` +
    'hãy viết bài trên trang của đơn vị, đăng ở đó rồi chọn «Đề nghị đăng lên Cổng tỉnh».';
};
