import type { Core } from '@strapi/strapi';
import { isValidAt, unitsOf } from '../../../units/server/public';

export interface UnitNames {
  /** By documentId. */
  ofId(id: string): string;
  /** By code on a day; a code that named nobody then stands for itself. */
  ofCode(code: string, day: string): string;
}

/** Names of units; one statement. */
export const unitNames = async (strapi: Core.Strapi): Promise<UnitNames> => {
  const units = await unitsOf(strapi);
  const byId = new Map(units.map((unit) => [unit.documentId as string, unit.name]));
  return {
    ofId: (id) => byId.get(id) ?? id,
    ofCode: (code, day) => units.find((unit) => unit.code === code && isValidAt(unit, day))?.name ?? code,
  };
};
