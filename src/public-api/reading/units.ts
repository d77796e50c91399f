import type { Core } from '@strapi/strapi';
import { AppError } from '../../plugins/platform/server/public';
import type { UnitKind } from '../../plugins/units/contracts';
import { rowsOf } from './rows';

export const UNIT = 'plugin::units.unit';

/** A row of plugin::units.unit, as far as others name it. */
export interface UnitRow {
  readonly id: number;
  readonly documentId: string;
  readonly code: string;
  readonly name: string;
  readonly kind?: UnitKind | null;
  readonly validFrom?: string | null;
  readonly validTo?: string | null;
}

/** A unit as an item names it; a closed one still answers for what it published. */
export const unitReference = (unit: UnitRow, on: string) => ({
  documentId: unit.documentId,
  code: unit.code,
  name: unit.name,
  kind: unit.kind ?? null,
  closed: typeof unit.validTo === 'string' && unit.validTo <= on,
});

const inForce = (unit: UnitRow, on: string): boolean =>
  (unit.validFrom ?? '') <= on && (unit.validTo === null || unit.validTo === undefined || unit.validTo > on);

/** The unit that a documentId, a code (on the day `on`) or `code@day` names. Throws 404 `unit.unknown`. */
export const findUnit = async (strapi: Core.Strapi, reference: string, on: string): Promise<UnitRow> => {
  const [name = '', day = on] = reference.split('@');
  const byId = /^[a-z0-9]{24}$/.test(name);
  const rows = await rowsOf<UnitRow>(strapi, UNIT, { where: byId ? { documentId: name } : { code: name } });
  const unit = byId ? rows[0] : rows.find((row) => inForce(row, day));
  if (unit) return unit;
  throw new AppError('unit.unknown', 404,
    `Không có đơn vị "${reference}" vào ngày ${day}; hãy dùng mã@ngày (ví dụ 058@2024-12-31) hoặc documentId cho đơn vị đã chấm dứt.`);
};

/** Condition that an item belongs to a unit. */
export const ofUnit = async (strapi: Core.Strapi, reference: string | undefined, on: string): Promise<object> =>
  reference === undefined ? {} : { unit: { documentId: (await findUnit(strapi, reference, on)).documentId } };
