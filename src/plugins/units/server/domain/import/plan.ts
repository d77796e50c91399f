import type {
  ImportFault,
  UnitChange,
  UnitFacts,
  UnitStatement,
} from '../../../contracts';
import { unitKey } from '../validity';
import { byCode, familyFaults, parentOf, type PlannedUnit } from './family';
import type { LocatedStatement } from './statements';

/** A unit that is stored already. */
export interface StoredUnit {
  readonly facts: UnitFacts;
  readonly path: string;
}

export interface PlannedWrite {
  readonly key: string;
  readonly facts: UnitFacts;
  readonly parentKey: string | null;
  readonly path: string;
}

/** What an import would do. With faults it would do nothing. */
export interface ImportPlan {
  readonly faults: readonly ImportFault[];
  /** Parents before children. */
  readonly created: readonly PlannedWrite[];
  readonly changed: readonly { readonly write: PlannedWrite; readonly change: UnitChange }[];
  readonly unchanged: number;
}

const BLANK = {
  validTo: null,
  successorCodes: [],
  predecessorCodes: [],
  successorName: null,
  legalBasis: null,
  note: null,
  validFromNote: null,
} as const;

/**
 * Compares what a file states with what is stored. Units that the file does not name stay;
 * fields that it does not name stay. A second run of the same file plans nothing.
 */
export function planImport(
  stored: readonly StoredUnit[],
  statements: readonly LocatedStatement[],
): ImportPlan {
  const known = new Map(stored.map((unit) => [unitKey(unit.facts), unit]));
  const { stated, faults } = index(statements);
  const after = new Map<string, PlannedUnit>();
  for (const [key, unit] of known) after.set(key, { facts: unit.facts, line: null });
  for (const [key, { statement, line }] of stated) {
    after.set(key, { facts: merge(known.get(key)?.facts, statement), line });
  }
  const units = [...after.values()];
  const all = [...faults, ...familyFaults(units)].sort((a, b) => a.line - b.line);
  if (all.length > 0) return { faults: all, created: [], changed: [], unchanged: 0 };

  const writes = writesOf(units).sort((a, b) => depth(a.path) - depth(b.path));
  const created: PlannedWrite[] = [];
  const changed: { write: PlannedWrite; change: UnitChange }[] = [];
  for (const write of writes) {
    const old = known.get(write.key);
    if (!old) created.push(write);
    else {
      const change = difference(old, write);
      if (change) changed.push({ write, change });
    }
  }
  const touched = new Set(changed.map(({ write }) => write.key));
  const unchanged = [...stated.keys()].filter((key) => known.has(key) && !touched.has(key)).length;
  return { faults: [], created, changed, unchanged };
}

function index(statements: readonly LocatedStatement[]): {
  stated: ReadonlyMap<string, LocatedStatement>;
  faults: readonly ImportFault[];
} {
  const stated = new Map<string, LocatedStatement>();
  const faults: ImportFault[] = [];
  for (const each of statements) {
    const key = unitKey(each.statement);
    const twin = stated.get(key);
    if (!twin) stated.set(key, each);
    else {
      const message = `Đơn vị ${key} ghi hai lần, lần đầu ở dòng ${twin.line}.`;
      faults.push({ line: each.line, code: 'unit.duplicate', message });
    }
  }
  return { stated, faults };
}

function merge(old: UnitFacts | undefined, statement: UnitStatement): UnitFacts {
  // The reader of the file has made sure of the fields that BLANK does not give.
  return { ...BLANK, ...old, ...statement } as UnitFacts;
}

function writesOf(units: readonly PlannedUnit[]): PlannedWrite[] {
  const versions = byCode(units);
  const write = (unit: PlannedUnit): PlannedWrite => {
    const parent = parentOf(unit.facts, versions);
    const key = unitKey(unit.facts);
    return {
      key,
      facts: unit.facts,
      parentKey: parent ? unitKey(parent.facts) : null,
      path: parent ? `${write(parent).path}/${key}` : key,
    };
  };
  return units.map(write);
}

const depth = (path: string): number => path.split('/').length;

function difference(old: StoredUnit, write: PlannedWrite): UnitChange | undefined {
  const was: Record<string, unknown> = { ...old.facts, path: old.path };
  const is: Record<string, unknown> = { ...write.facts, path: write.path };
  const names = Object.keys(is).filter((name) => !same(was[name], is[name]));
  if (names.length === 0) return undefined;
  const pick = (from: Record<string, unknown>): UnitChange['before'] =>
    Object.fromEntries(names.map((name) => [name, from[name] ?? null]));
  return { key: write.key, before: pick(was), after: pick(is) };
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
