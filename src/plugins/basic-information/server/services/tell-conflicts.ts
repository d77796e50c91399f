import type { Core } from '@strapi/strapi';
import type { Published } from '../../../moderation/server/public';
import { tell } from '../../../notices/server/public';
import type { UnitOfWork } from '../../../platform/server/public';
import { holdersOf, type Holder } from '../../../units/server/public';
import type { RoleKey } from '../../../units/contracts';
import { decimalText } from '../../contracts';
import { contradictionsOf, type Found } from '../queries/contradictions';
import type { FigureRow } from '../queries/figure-rows';
import { settlementsOf } from '../queries/settlements';
import { unitNames, type UnitNames } from '../queries/unit-names';
import { ENTRY_SOURCE, INFO_ENTRY } from '../uids';

const sideText = (row: FigureRow, units: UnitNames): string => `${units.ofId(row.owner)}: ${decimalText(row.writtenValue)} ${row.writtenMeasure}`;

const peopleOver = async (strapi: Core.Strapi, role: RoleKey, rows: readonly FigureRow[]): Promise<readonly number[]> => {
  const holders: readonly Holder[] = await holdersOf(strapi, { offices: [{ role, system: 'basic-information' }] });
  return holders.filter(({ grant }) => rows.some(({ owner, category }) =>
    (grant.unitIds as readonly string[]).includes(owner) && (grant.categories.length === 0 || grant.categories.includes(category ?? '')))).map(({ userId }) => userId);
};

/**
 * Tells both units and the operator when something goes public whose figure differs from what another item shows
 * (BI-3.3). Only published figures are named; what the operator has settled is not told again.
 */
export const tellConflicts = async (strapi: Core.Strapi, uow: UnitOfWork, { contentType, documentId }: Published): Promise<void> => {
  if (contentType !== INFO_ENTRY) return;
  const { contradictions } = await contradictionsOf(strapi, ENTRY_SOURCE, [documentId], 'published');
  const shown = contradictions.filter(({ left, right }) => left.state === 'published' && right.state === 'published');
  const settled = await settlementsOf(strapi, shown.map(({ pair }) => pair));
  const open = shown.filter(({ pair }) => !settled.has(pair));
  if (open.length === 0) return;
  const units = await unitNames(strapi);
  const sides = open.flatMap(({ left, right }: Found) => [left, right]);
  const lines = open.map(({ left, right }) => `• ${left.label}: ${sideText(left, units)}; ${sideText(right, units)}`);
  const notice = { kind: 'basic-information.conflict', actor: null, title: 'Số liệu đã đăng khác nhau giữa hai nguồn' };
  await tell(strapi, uow, { ...notice, to: await peopleOver(strapi, 'author', sides), link: '/plugins/basic-information',
    lines: [...lines, 'Anh/chị hãy đối chiếu với hồ sơ của đơn vị; nếu số liệu của đơn vị chưa đúng, hãy cập nhật và gửi lại.'] });
  await tell(strapi, uow, { ...notice, to: await peopleOver(strapi, 'operator', sides), link: '/plugins/basic-information?tab=conflicts',
    lines: [...lines, 'Hãy kết luận số liệu nào đúng và vì sao.'] });
};
