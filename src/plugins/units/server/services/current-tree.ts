import type { Core } from '@strapi/strapi';
import { today } from '../../../platform/server/public';
import { unitTree, type UnitTree } from '../domain/tree';
import { loadUnits, type UnitRow } from '../queries/load-units';
import { oncePerRequest } from './request-memo';

/** Every unit, loaded once per request. */
export const unitsOf = (strapi: Core.Strapi): Promise<readonly UnitRow[]> =>
  oncePerRequest(strapi, 'units', () => loadUnits(strapi));

/** The tree of the business date. */
export const currentTree = (strapi: Core.Strapi): Promise<UnitTree> =>
  oncePerRequest(strapi, `tree ${today()}`, async () => unitTree(await unitsOf(strapi), today()));
