import type { Core } from '@strapi/strapi';
import { actorFrom, unitsOf, type UnitRow } from '../../../units/server/public';
import { looksOverAll, unitsRead } from '../domain/rights';
import { forbidden } from '../services/refusals';

export interface Readable {
  readonly units: readonly UnitRow[];
  readonly overAll: boolean;
}

/** The units, of every time, whose figures the person of the request reads. @throws 403 for whom statistics are not */
export const readableUnits = async (strapi: Core.Strapi): Promise<Readable> => {
  const actor = await actorFrom(strapi);
  const read = unitsRead(actor);
  if (read !== 'all' && read.length === 0) throw forbidden();
  const all = await unitsOf(strapi);
  const ids = new Set(read === 'all' ? [] : read);
  return { units: read === 'all' ? all : all.filter(({ documentId }) => ids.has(documentId)), overAll: looksOverAll(actor) };
};
