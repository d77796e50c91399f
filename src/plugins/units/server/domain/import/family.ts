import type { ImportFault, UnitFacts, UnitKind } from '../../../contracts';
import { isValidAt, overlap, unitKey } from '../validity';

/** A unit as it would stand after the import; `line` where the file speaks of it. */
export interface PlannedUnit {
  readonly facts: UnitFacts;
  readonly line: number | null;
}

const PARENT_KINDS: Readonly<Record<UnitKind, readonly UnitKind[]>> = {
  province: [],
  district: ['province'],
  commune: ['province', 'district'],
  department: ['province', 'district', 'department'],
  organisation: ['province', 'district', 'commune', 'department', 'organisation'],
  person: ['province', 'district', 'commune', 'department', 'organisation'],
};

/** Versions of units by code. */
export function byCode(units: readonly PlannedUnit[]): ReadonlyMap<string, readonly PlannedUnit[]> {
  const versions = new Map<string, PlannedUnit[]>();
  for (const unit of units) {
    const same = versions.get(unit.facts.code);
    if (same) same.push(unit);
    else versions.set(unit.facts.code, [unit]);
  }
  return versions;
}

/**
 * The version of the parent that a unit stands under: the one in force on its first day,
 * else the earliest of those that share a day with it.
 */
export function parentOf(
  unit: UnitFacts,
  versions: ReadonlyMap<string, readonly PlannedUnit[]>,
): PlannedUnit | undefined {
  if (unit.parentCode === null) return undefined;
  const sharing = (versions.get(unit.parentCode) ?? []).filter((each) => overlap(each.facts, unit));
  const start = unit.validFrom;
  const first = start === null ? undefined : sharing.find((each) => isValidAt(each.facts, start));
  const age = (each: PlannedUnit): string => each.facts.validFrom ?? '';
  return first ?? [...sharing].sort((a, b) => (age(a) < age(b) ? -1 : 1))[0];
}

/** Faults between units: overlapping validity, unknown or unfit parents, cycles. */
export function familyFaults(units: readonly PlannedUnit[]): readonly ImportFault[] {
  const versions = byCode(units);
  const faults = [...overlaps(versions)];
  for (const unit of units) {
    const fault = parentFault(unit, versions);
    if (fault) faults.push(fault);
  }
  return [...faults, ...cycles(units, versions)];
}

function* overlaps(versions: ReadonlyMap<string, readonly PlannedUnit[]>): Generator<ImportFault> {
  for (const [code, same] of versions) {
    for (const [index, unit] of same.entries()) {
      const other = same.slice(0, index).find((each) => overlap(each.facts, unit.facts));
      if (!other) continue;
      yield {
        line: unit.line ?? other.line ?? 1,
        code: 'unit.overlap',
        message: `Mã ${code}: hiệu lực của ${unitKey(unit.facts)} chồng lên ${unitKey(other.facts)}${other.line === null ? ' đã có trong hệ thống' : ` ở dòng ${other.line}`}. Hãy sửa ngày bắt đầu hoặc ngày hết hiệu lực.`,
      };
    }
  }
}

function parentFault(
  unit: PlannedUnit,
  versions: ReadonlyMap<string, readonly PlannedUnit[]>,
): ImportFault | undefined {
  const { facts } = unit;
  const allowed = PARENT_KINDS[facts.kind];
  const parent = parentOf(facts, versions);
  const named = facts.parentCode === null ? undefined : versions.get(facts.parentCode);
  // A stored unit that loses its parent by this file is a fault of the parent's line.
  const line = unit.line ?? named?.find((each) => each.line !== null)?.line ?? 1;
  if (facts.parentCode === null) {
    if (allowed.length === 0) return undefined;
    return { line, code: 'unit.parent-kind', message: `${facts.code}: đơn vị này phải có đơn vị cấp trên (parentCode).` };
  }
  if (!named) {
    return { line, code: 'unit.parent-unknown', message: `${facts.code}: không có đơn vị cấp trên mang mã ${facts.parentCode}.` };
  }
  if (!parent) {
    return { line, code: 'unit.parent-not-in-force', message: `${facts.code}: đơn vị cấp trên ${facts.parentCode} không có hiệu lực trong thời gian của đơn vị này.` };
  }
  if (!allowed.includes(parent.facts.kind)) {
    return { line, code: 'unit.parent-kind', message: `${facts.code}: ${facts.type} không thể trực thuộc ${parent.facts.name}.` };
  }
  return undefined;
}

function* cycles(
  units: readonly PlannedUnit[],
  versions: ReadonlyMap<string, readonly PlannedUnit[]>,
): Generator<ImportFault> {
  const safe = new Set<PlannedUnit>();
  for (const start of units) {
    const trail = new Set<PlannedUnit>();
    let at: PlannedUnit | undefined = start;
    while (at && !safe.has(at) && !trail.has(at)) {
      trail.add(at);
      at = parentOf(at.facts, versions);
    }
    if (at && trail.has(at)) {
      const ring = [...trail].slice([...trail].indexOf(at));
      const codes = [...ring, at].map((each) => each.facts.code).join(' → ');
      const line = ring.find((each) => each.line !== null)?.line ?? 1;
      yield { line, code: 'unit.cycle', message: `Vòng lặp cấp trên: ${codes}.` };
    }
    for (const each of trail) safe.add(each);
  }
}
