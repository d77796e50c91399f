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

/** The living people who hold functions of the poverty programme today. */
export interface Roster {
  /** People who enter for the unit: its own, and only where it has none, those above who cover it. */
  enterers(report: Place): readonly number[];
  /** People who decide at a level of the report's chain. */
  deciders(report: Place, level: number): readonly number[];
}

/** Loads everybody once; answers are remembered, for many reports. */
export const rosterOf = async (strapi: Core.Strapi): Promise<Roster> => {
  const serving = (await holdersOf(strapi, {})).filter(({ grant, superAdmin }) => grant.system === SYSTEM && !superAdmin);
  const known = new Map<string, readonly number[]>();
  const once = (key: string, find: () => readonly Holder[]): readonly number[] => {
    const found = known.get(key) ?? [...new Set(find().map(({ userId }) => userId))];
    known.set(key, found);
    return found;
  };
  return {
    enterers: (report) => once(`enter ${report.programme.code} ${report.unit}`, () => {
      const holders = serving.filter((holder) => capacityToEnter(asActor(holder), placeOfHead(report)) !== undefined);
      const own = holders.filter(({ grant }) => grant.unit === report.unit);
      return own.length > 0 ? own : holders;
    }),
    deciders: (report, level) => once(`decide ${report.programme.code} ${report.chain[level]?.level ?? ''} ${report.chain[level]?.unit ?? ''} ${level}`, () => {
      const place = { ...placeOfHead(report), state: 'submitted' as const, level };
      return serving.filter((holder) => capacityFor(asActor(holder), place, 'approve') !== undefined);
    }),
  };
};

export const enterersOf = async (strapi: Core.Strapi, report: Place): Promise<readonly number[]> => (await rosterOf(strapi)).enterers(report);

export const decidersAt = async (strapi: Core.Strapi, report: Place, level: number): Promise<readonly number[]> => (await rosterOf(strapi)).deciders(report, level);

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
