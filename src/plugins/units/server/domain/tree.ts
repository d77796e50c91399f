import type { Reach, UnitId, UnitKind, Validity } from '../../contracts';
import { hasEnded, isValidAt } from './validity';

/** What scope needs to know of a unit. */
export interface TreeUnit extends Validity {
  readonly id: UnitId;
  readonly code: string;
  readonly kind: UnitKind;
  readonly parentCode: string | null;
  readonly successorCodes: readonly string[];
  readonly predecessorCodes: readonly string[];
}

/** The units on one day: who stands under whom, and who inherited from whom. */
export interface UnitTree {
  readonly day: string;
  readonly all: readonly UnitId[];
  find(id: UnitId): TreeUnit | undefined;
  inForce(id: UnitId): boolean;
  /** Units in force above a unit, nearest first. */
  ancestors(id: UnitId): readonly UnitId[];
  /** The unit in force that holds the records of a closed unit, if there is exactly one. */
  heirOf(id: UnitId): UnitId | undefined;
  /** Closed units without such an heir: the operator of the system answers for their items. */
  readonly orphans: readonly UnitId[];
  /** The units an assignment covers. A unit that is not in force covers nothing. */
  covered(unit: UnitId, reach: Reach): readonly UnitId[];
}

/** Builds the tree of one day from all units, those closed or not yet in force included. */
export function unitTree(units: readonly TreeUnit[], day: string): UnitTree {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const current = new Map(units.filter((u) => isValidAt(u, day)).map((u) => [u.code, u]));
  const children = new Map<string, TreeUnit[]>();
  for (const unit of current.values()) {
    if (unit.parentCode === null) continue;
    const siblings = children.get(unit.parentCode);
    if (siblings) siblings.push(unit);
    else children.set(unit.parentCode, [unit]);
  }
  const closed = units.filter((unit) => hasEnded(unit, day));
  const heirs = new Map(closed.map((unit) => [unit.id, heir(unit, units, day)]));
  const inForce = (id: UnitId): boolean => {
    const unit = byId.get(id);
    return unit !== undefined && isValidAt(unit, day);
  };

  const subtree = (root: TreeUnit): Set<UnitId> => {
    const found = new Set<UnitId>();
    const waiting = [root];
    for (let unit = waiting.pop(); unit; unit = waiting.pop()) {
      if (found.has(unit.id)) continue;
      found.add(unit.id);
      waiting.push(...(children.get(unit.code) ?? []));
    }
    return found;
  };

  const covered = (id: UnitId, reach: Reach): readonly UnitId[] => {
    const unit = byId.get(id);
    if (!unit || !inForce(id)) return [];
    if (reach === 'province') return units.map((each) => each.id);
    const living = reach === 'subtree' ? subtree(unit) : new Set([id]);
    const inherited = closed.filter((each) => {
      const by = heirs.get(each.id);
      return by !== undefined && living.has(by);
    });
    return [...living, ...inherited.map((each) => each.id)];
  };

  const ancestors = (id: UnitId): readonly UnitId[] => {
    const found: UnitId[] = [];
    let code = byId.get(id)?.parentCode ?? null;
    while (code !== null) {
      const parent = current.get(code);
      if (!parent || found.includes(parent.id)) break;
      found.push(parent.id);
      code = parent.parentCode;
    }
    return found;
  };

  return {
    day,
    all: units.map((unit) => unit.id),
    find: (id) => byId.get(id),
    inForce,
    ancestors,
    heirOf: (id) => heirs.get(id),
    orphans: closed.filter((unit) => heirs.get(unit.id) === undefined).map((unit) => unit.id),
    covered,
  };
}

/** The units that followed one directly: it names them, or they name it, at the day it ended. */
export function successorsOf(unit: TreeUnit, units: readonly TreeUnit[]): readonly TreeUnit[] {
  const end = unit.validTo;
  if (end === null) return [];
  return units.filter(
    (each) =>
      each.id !== unit.id &&
      isValidAt(each, end) &&
      (unit.successorCodes.includes(each.code) ||
        (each.validFrom === end && each.predecessorCodes.includes(unit.code))),
  );
}

// Several successors never all inherit: a second one, known or only named, ends the search.
function heir(unit: TreeUnit, units: readonly TreeUnit[], day: string): UnitId | undefined {
  const seen = new Set<UnitId>();
  let at = unit;
  while (hasEnded(at, day)) {
    if (seen.has(at.id) || at.successorCodes.length > 1) return undefined;
    seen.add(at.id);
    const [next, ...others] = successorsOf(at, units);
    if (!next || others.length > 0) return undefined;
    at = next;
  }
  return at.id;
}
