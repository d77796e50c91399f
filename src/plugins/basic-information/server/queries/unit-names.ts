import type { Core } from '@strapi/strapi';
import { unitAt, unitsOf } from '../../../units/server/public';

export interface UnitNames {
  /** By documentId. */
  ofId(id: string): string;
  /** By code on a day. */
  ofCode(code: string, day: string): Promise<string>;
}

/** Names of units; one statement per request. */
export const unitNames = async (strapi: Core.Strapi): Promise<UnitNames> => {
  const byId = new Map((await unitsOf(strapi)).map((unit) => [unit.documentId as string, unit.name]));
  return {
    ofId: (id) => byId.get(id) ?? id,
    ofCode: async (code, day) => (await unitAt(strapi, code, day))?.name ?? code,
  };
};
