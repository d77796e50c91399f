import type { Core } from '@strapi/strapi';
import { settle, tell } from '../../../notices/server/public';
import type { UnitOfWork } from '../../../platform/server/public';
import { addresseesOf, holdersOf, namer, unitsOf, type Holder } from '../../../units/server/public';
import type { Actor } from '../../../units/contracts';
import type { ReportNotice } from '../../contracts';
import type { About, Said } from '../domain/notice-texts';
import { capacityFor, capacityToEnter } from '../domain/rights';
import { reportLink, SYSTEM } from '../uids';
import { placeOfHead } from './report-place';
import type { ReportRow } from './report-rows';

type Place = Pick<ReportRow, 'programme' | 'unit' | 'chain' | 'state' | 'level'>;

const asActor = ({ userId, grant }: Holder): Actor => ({ kind: 'staff', userId, superAdmin: false, grants: [grant] });

const serving = async (strapi: Core.Strapi): Promise<readonly Holder[]> =>
  (await holdersOf(strapi, {})).filter(({ grant, superAdmin }) => grant.system === SYSTEM && !superAdmin);

/** People who enter for the unit: its own, and only where it has none, those above who cover it. */
export const enterersOf = async (strapi: Core.Strapi, report: Place): Promise<readonly number[]> => {
  const place = placeOfHead(report);
  const holders = (await serving(strapi)).filter((holder) => capacityToEnter(asActor(holder), place) !== undefined);
  const own = holders.filter(({ grant }) => grant.unit === report.unit);
  return [...new Set((own.length > 0 ? own : holders).map(({ userId }) => userId))];
};

/** People who decide at a level of the report's chain. */
export const decidersAt = async (strapi: Core.Strapi, report: Place, level: number): Promise<readonly number[]> => {
  const place = { ...placeOfHead(report), state: 'submitted' as const, level };
  return [...new Set((await serving(strapi)).filter((holder) => capacityFor(asActor(holder), place, 'approve') !== undefined).map(({ userId }) => userId))];
};

/** Whose turn it is at a level: who enters, or who decides there. */
export const peopleAt = (strapi: Core.Strapi, report: Place, level: number): Promise<readonly number[]> =>
  (level === 0 ? enterersOf(strapi, report) : decidersAt(strapi, report, level));

export const unitNamer = async (strapi: Core.Strapi): Promise<(unit: string) => string> => {
  const names = new Map((await unitsOf(strapi)).map(({ documentId, name }) => [documentId as string, name]));
  return (unit) => names.get(unit) ?? 'đơn vị';
};

export const aboutOf = async (strapi: Core.Strapi, { template, period, unit }: Pick<ReportRow, 'template' | 'period' | 'unit'>, actor: number | null): Promise<About> => ({
  template: template.code, title: template.title, period: period.title, unitName: (await unitNamer(strapi))(unit),
  by: actor === null ? 'Hệ thống' : namer(await addresseesOf(strapi, [actor]))(actor).name,
});

export const tellOf = (strapi: Core.Strapi, uow: UnitOfWork, id: number, to: readonly number[], actor: number | null, said: Said): Promise<void> =>
  tell(strapi, uow, { ...said, to, actor, link: reportLink(id) });

/** What these notices asked for is done: the report has moved on. */
export const settleOf = async (strapi: Core.Strapi, uow: UnitOfWork, id: number, kinds: readonly ReportNotice[]): Promise<void> => {
  for (const kind of kinds) await settle(strapi, uow, { kind, link: reportLink(id) });
};
