import type { Core } from '@strapi/strapi';
import type { UnitKind } from '../../plugins/units/contracts';
import { resolveUnit } from '../../plugins/units/server/public';

/** A row of plugin::units.unit, as far as other things name it. */
export interface NamedUnit {
  readonly id: number;
  readonly documentId: string;
  readonly code: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly validTo: string | null;
}

/** What to populate of a unit. */
export const UNIT_PART = { select: ['id', 'documentId', 'code', 'name', 'kind', 'validTo'] };

/** A unit as an item names it; a closed one still answers for what it published. */
export const unitReference = (unit: Omit<NamedUnit, 'id'>, on: string) => ({
  documentId: unit.documentId,
  code: unit.code,
  name: unit.name,
  kind: unit.kind,
  closed: unit.validTo !== null && unit.validTo <= on,
});

/** Condition that an item belongs to the unit that a documentId, a code (on the day `on`) or `code@day` names. */
export const ofUnit = async (strapi: Core.Strapi, reference: string | undefined, on: string): Promise<object> =>
  reference === undefined ? {} : { unit: { id: (await resolveUnit(strapi, reference, on)).rowId } };
