import type { Core } from '@strapi/strapi';
import { today } from '../../../platform/server/public';
import { unitTree, type UnitTree } from '../domain/tree';
import { loadUnits, type UnitRow } from '../queries/load-units';
import { oncePerRequest } from './request-memo';

/** Every unit, loaded once per request. */
export const unitsOf = (strapi: Core.Strapi): Promise<readonly UnitRow[]> =>
  oncePerRequest(strapi, 'units', () => loadUnits(strapi));

/** The tree of a day (ISO), past or coming. */
export const treeOn = (strapi: Core.Strapi, day: string): Promise<UnitTree> =>
  oncePerRequest(strapi, `tree ${day}`, async () => unitTree(await unitsOf(strapi), day));

/** The tree of the business date. */
export const currentTree = (strapi: Core.Strapi): Promise<UnitTree> => treeOn(strapi, today());
