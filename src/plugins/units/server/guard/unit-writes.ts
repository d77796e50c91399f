import type { Core, UID } from '@strapi/strapi';
import { AppError } from '../../../platform/server/public';
import { UNIT_KINDS, type UnitFacts, type UnitStatement } from '../../contracts';
import { planImport } from '../domain/import/plan';
import { unitKey } from '../domain/validity';
import { loadUnits, type UnitRow } from '../queries/load-units';
import { actorFrom, asSystem } from '../services/actor-from';
import { storedUnit } from '../services/import-units';
import { forgetMemo } from '../services/request-memo';
import { relatedId } from './related';

const UNIT = 'plugin::units.unit' as UID.ContentType;
const NAMES: readonly (keyof UnitFacts)[] = ['code', 'name', 'type', 'kind', 'validFrom', 'validTo', 'successorCodes', 'predecessorCodes', 'successorName', 'legalBasis', 'note', 'validFromNote'];

/** Units typed in by hand meet the same rules as an import: no cycles, no overlaps, known parents, one path. */
export function guardUnitWrites(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    if (context.uid !== UNIT || (await actorFrom(strapi)).kind === 'system') return next();
    if (context.action === 'delete') {
      throw new AppError('unit.never-deleted', 403, 'Đơn vị không xóa được vì hồ sơ của đơn vị còn đó. Hãy ghi ngày hết hiệu lực.');
    }
    if (context.action === 'clone') throw new AppError('unit.no-clone', 403, 'Đơn vị không nhân bản được. Hãy thêm đơn vị mới.');
    if (context.action !== 'create' && context.action !== 'update') return next();
    const params = context.params as { documentId?: string; data: Record<string, unknown> };
    const others = await planned(strapi, params);
    const result = await next();
    forgetMemo(strapi);
    // Units below a moved or renamed one stand at a new path.
    for (const [documentId, path] of others) {
      await asSystem('paths below a unit', () => strapi.documents(UNIT).update({ documentId, data: { path } as never }));
    }
    return result as never;
  });
}

async function planned(strapi: Core.Strapi, { documentId, data }: { documentId?: string; data: Record<string, unknown> }): Promise<ReadonlyMap<string, string>> {
  const rows = await loadUnits(strapi);
  const old = rows.find((row) => row.id === documentId);
  const statement = await statementOf(strapi, rows, old, data);
  requireFacts(statement);
  if (old && unitKey(old) !== unitKey(statement)) {
    throw new AppError('unit.key-fixed', 400, 'Không đổi được mã và ngày bắt đầu của đơn vị. Hãy ghi ngày hết hiệu lực và thêm đơn vị mới.', [{ path: 'code', message: 'Mã và ngày bắt đầu đã cố định.' }]);
  }
  if (!old && rows.some((row) => unitKey(row) === unitKey(statement))) {
    throw new AppError('unit.exists', 409, 'Đã có đơn vị mang mã và ngày bắt đầu này.', [{ path: 'code', message: 'Trùng mã và ngày bắt đầu.' }]);
  }
  const { faults, created, changed } = planImport(rows.map(storedUnit), [{ line: 1, statement }]);
  if (faults.length > 0) {
    throw new AppError('unit.invalid', 422, 'Đơn vị chưa đúng; xem từng ô bên dưới.', faults.map((fault) => ({ path: fault.code.startsWith('unit.parent') ? 'parent' : 'validFrom', message: fault.message })));
  }
  const writes = [...created, ...changed.map((each) => each.write)];
  const own = writes.find((write) => write.key === unitKey(statement));
  if (own) data.path = own.path;
  else delete data.path;
  const byKey = new Map(rows.map((row) => [unitKey(row), row.id]));
  return new Map(writes.filter((write) => write !== own).map((write) => [byKey.get(write.key) as string, write.path]));
}

/** The rules of an import read facts of the right kind; a form, or a caller who has none, may bring anything. */
function requireFacts(statement: UnitStatement): void {
  const given: Readonly<Record<string, unknown>> = { ...statement };
  const missing = ['code', 'name', 'type', 'kind'].filter((name) => typeof given[name] !== 'string' || given[name] === '');
  const unknownKind = missing.includes('kind') || (UNIT_KINDS as readonly unknown[]).includes(given.kind) ? [] : ['kind'];
  const noDay = ['validFrom', 'validTo'].filter((name) => !(given[name] === null || given[name] === undefined || (typeof given[name] === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(given[name]))));
  const faults = [...missing, ...unknownKind, ...noDay];
  if (faults.length === 0) return;
  throw new AppError('unit.invalid', 400, 'Đơn vị chưa đủ thông tin hoặc có ô không đúng; xem từng ô bên dưới.', faults.map((path) => ({ path, message: 'Còn thiếu hoặc không đúng.' })));
}

async function statementOf(strapi: Core.Strapi, rows: readonly UnitRow[], old: UnitRow | undefined, data: Record<string, unknown>): Promise<UnitStatement> {
  const given = Object.fromEntries(NAMES.filter((name) => data[name] !== undefined).map((name) => [name, data[name]]));
  const parentId = await relatedId(strapi, UNIT, data.parent);
  const named = parentId === undefined ? old?.parentCode : rows.find((row) => row.id === parentId)?.code;
  return { ...(old ? storedUnit(old).facts : { validFrom: null }), ...given, parentCode: named ?? null } as UnitStatement;
}
