import type { Core } from '@strapi/strapi';
import { reader } from '../../../platform/server/public';
import { isValidAt, treeOn, unitsOf, type UnitRow } from '../../../units/server/public';
import type { OwingUnit, UnitRef } from '../../contracts';
import { levelsOn } from '../domain/chains';
import { periodById } from '../services/period-rows';
import { periodUnknown } from '../services/plan-refusals';
import { programmeById } from '../services/programme-rows';
import { requirePlanReader } from './plan-views';

/** The units that may owe reports of a period, by the code of the unit above and their own. @throws 403, 404 */
export const owingUnits = async (strapi: Core.Strapi, periodId: number): Promise<readonly OwingUnit[]> => {
  await requirePlanReader(strapi);
  const db = reader(strapi);
  const period = await periodById(db, periodId);
  if (period === null) throw periodUnknown();
  const [level] = levelsOn((await programmeById(db, period.programmeId))?.chains ?? [], period.cutOffOn) ?? [];
  const [units, tree] = [await unitsOf(strapi), await treeOn(strapi, period.cutOffOn)];
  const byId = new Map(units.map((unit) => [unit.documentId, unit]));
  const refOf = ({ documentId, code, name }: UnitRow): UnitRef => ({ documentId, code, name });
  const order = ({ code, parent }: OwingUnit): string => `${parent?.code ?? ''} ${code}`;
  return units.filter((unit) => unit.kind === level && isValidAt(unit, period.cutOffOn)).map((unit) => {
    const above = byId.get(tree.ancestors(unit.documentId)[0] ?? unit.documentId);
    return { ...refOf(unit), parent: above === undefined || above === unit ? null : refOf(above) };
  }).sort((a, b) => (order(a) < order(b) ? -1 : 1));
};
