import type { Core } from '@strapi/strapi';
import { AppError, today } from '../../../platform/server/public';
import { parseReference, resolveReference } from '../domain/reference';
import type { UnitRow } from '../queries/load-units';
import { unitsOf } from './current-tree';

/** The unit that a code named on a day (ISO; the business date when left out), if there was one. */
export async function unitAt(strapi: Core.Strapi, code: string, day: string = today()): Promise<UnitRow | undefined> {
  return resolveReference({ kind: 'code', code, day: null }, await unitsOf(strapi), day);
}

/**
 * The unit behind `documentId`, `code` (on `day`) or `code@YYYY-MM-DD`.
 * @throws AppError 400 `unit.reference` for text that is no reference, 404 `unit.unknown`.
 */
export async function resolveUnit(strapi: Core.Strapi, text: string, day: string = today()): Promise<UnitRow> {
  const reference = parseReference(text);
  if (!reference) {
    throw new AppError('unit.reference', 400, 'Mã đơn vị không đúng. Hãy ghi mã (ví dụ 01858), mã kèm ngày (01858@2025-02-20) hoặc chọn trong danh sách.');
  }
  const unit = resolveReference(reference, await unitsOf(strapi), day);
  if (!unit) throw new AppError('unit.unknown', 404, 'Không có đơn vị này vào ngày đó. Hãy kiểm tra lại mã và ngày.');
  return unit;
}
