import type { Core, UID } from '@strapi/strapi';
import { AppError, inTransaction, type UnitOfWork } from '../../../platform/server/public';
import { asUnitId, type ImportFault, type ImportReport, type UnitFacts, type UnitId } from '../../contracts';
import { planImport, type ImportPlan, type PlannedWrite, type StoredUnit } from '../domain/import/plan';
import { readStatements } from '../domain/import/statements';
import { successorsOf } from '../domain/tree';
import { unitKey } from '../domain/validity';
import { loadUnits, type UnitRow } from '../queries/load-units';
import { asSystem } from './actor-from';
import { tellUnitMerged, tellUnitsImported } from './handlers';
import { forgetMemo } from './request-memo';

const UNIT = 'plugin::units.unit' as UID.ContentType;

/** An import file with faults: `details.faults` lists them with their lines. Nothing was stored. */
export class ImportRefused extends AppError {
  constructor(readonly faults: readonly ImportFault[]) {
    super('units.import-refused', 422, `Tệp có ${faults.length} lỗi, chưa có gì được lưu. Hãy sửa theo từng dòng rồi nạp lại.`,
      faults.slice(0, 200).map(({ line, message }) => ({ path: `line ${line}`, message })),
      { faults: faults.slice(0, 200) });
  }
}

export interface ImportOptions {
  /** Only say what would change. */
  readonly dryRun?: boolean;
}

/**
 * Loads a JSON file of units: whole or not at all, and a second time without effect.
 * @throws ImportRefused with every fault and its line.
 */
export async function importUnits(strapi: Core.Strapi, source: string, options: ImportOptions = {}): Promise<ImportReport> {
  const { statements, faults } = readStatements(source);
  return inTransaction(strapi, async (uow) => {
    await uow.trx.raw("select pg_advisory_xact_lock(hashtext('congtinh.units'))");
    const rows = await loadUnits(strapi);
    const plan = planImport(rows.map(storedUnit), statements);
    const all = allFaults(faults, plan.faults);
    if (all.length > 0) throw new ImportRefused(all);
    if (!options.dryRun) await asSystem('import of units', () => carryOut(strapi, uow, plan, rows));
    return {
      created: plan.created.map((each) => each.key),
      changed: plan.changed.map((each) => each.change),
      unchanged: plan.unchanged,
    };
  });
}

/** Faults of form and between units, by line. A record with a fault of form leaves a gap: whose parent it was is not told on. */
function allFaults(form: readonly ImportFault[], between: readonly ImportFault[]): readonly ImportFault[] {
  const sure = form.length === 0 ? between : between.filter((fault) => !fault.code.startsWith('unit.parent-'));
  return [...form, ...sure].sort((a, b) => a.line - b.line);
}

/** A row as the planner sees it. */
export function storedUnit(row: UnitRow): StoredUnit {
  const { id: _id, documentId: _documentId, rowId: _rowId, parentId: _parentId, path, ...facts } = row;
  return { facts, path };
}

async function carryOut(strapi: Core.Strapi, uow: UnitOfWork, plan: ImportPlan, rows: readonly UnitRow[]): Promise<void> {
  const ids = new Map<string, UnitId>(rows.map((row) => [unitKey(row), row.id]));
  for (const write of plan.created) {
    const made = await strapi.documents(UNIT).create({ data: dataOf(write, ids) as never });
    ids.set(write.key, asUnitId(made.documentId));
  }
  for (const { write } of plan.changed) {
    await strapi.documents(UNIT).update({ documentId: ids.get(write.key) as string, data: dataOf(write, ids) as never });
  }
  forgetMemo(strapi);
  const written = [...plan.created.map(({ key }) => key), ...plan.changed.map(({ write }) => write.key)];
  if (written.length > 0) await tellUnitsImported(uow, { units: written.map((key) => ids.get(key) as UnitId) });
  await tellMerged(strapi, uow, plan);
}

function dataOf({ facts, parentKey, path }: PlannedWrite, ids: ReadonlyMap<string, UnitId>): Partial<UnitFacts> & Record<string, unknown> {
  const { parentCode: _parentCode, ...own } = facts;
  const parent = parentKey === null ? null : { set: [{ documentId: ids.get(parentKey) }] };
  return { ...own, path, parent };
}

async function tellMerged(strapi: Core.Strapi, uow: UnitOfWork, plan: ImportPlan): Promise<void> {
  const closed = plan.changed.filter(({ change }) => change.after.validTo);
  if (closed.length === 0) return;
  const units = await loadUnits(strapi);
  for (const { write } of closed) {
    const unit = units.find((each) => unitKey(each) === write.key);
    if (!unit?.validTo) continue;
    const successors = successorsOf(unit, units).map((each) => each.id);
    await tellUnitMerged(uow, { unit: unit.id, successors, day: unit.validTo });
  }
}
