import type { Where } from '../../contracts';

/**
 * Whether an item in memory is inside a scope. Knows the operators of `Where`
 * and no other: an unknown one is an error, never a pass.
 */
export function matches(where: Where, item: unknown): boolean {
  return Object.entries(where).every(([key, condition]) => {
    if (key === '$or') return list(condition).some((each) => matches(each, item));
    if (key === '$and') return list(condition).every((each) => matches(each, item));
    if (key === '$eq') return item === condition;
    if (key === '$in') return Array.isArray(condition) && condition.includes(item);
    if (key.startsWith('$')) throw new Error(`units: operator ${key} is not part of a scope`);
    if (!isRecord(condition)) throw new Error(`units: a scope needs an operator at ${key}`);
    return isRecord(item) && matches(condition, item[key] ?? null);
  });
}

/**
 * The same scope with dotted paths, as Strapi's permission engine wants it:
 * its in-memory evaluator takes a nested object for a literal.
 */
export function dotted(where: Where): Where {
  const flat: Record<string, unknown> = {};
  const walk = (path: string, condition: unknown): void => {
    if (isRecord(condition) && !Object.keys(condition).some((key) => key.startsWith('$'))) {
      for (const [key, inner] of Object.entries(condition)) walk(`${path}.${key}`, inner);
    } else {
      flat[path] = condition;
    }
  };
  for (const [key, condition] of Object.entries(where)) {
    if (key === '$or' || key === '$and') flat[key] = list(condition).map(dotted);
    else walk(key, condition);
  }
  return flat;
}

/** The same scope over rows that all have one of these units: a clause that names all of them asks for none. */
export function withoutAllUnits(where: Where, all: readonly string[]): Where {
  const clauses = (where.$or as readonly Where[] | undefined) ?? [where];
  const lighter = clauses.map((clause): Where => {
    const { unit, ...limits } = clause;
    const named = (unit as { documentId?: { $in?: readonly string[] } } | undefined)?.documentId?.$in;
    const known = new Set(named);
    return named !== undefined && all.length > 0 && all.every((id) => known.has(id)) ? limits : clause;
  });
  if (lighter.some((clause) => Object.keys(clause).length === 0)) return {};
  return lighter.length === 1 ? (lighter[0] as Where) : { $or: lighter };
}

/** Joins a scope with the filters a caller gave. */
export function both(where: Where, filters: unknown): Where {
  if (!isRecord(filters) || Object.keys(filters).length === 0) return where;
  return Object.keys(where).length === 0 ? filters : { $and: [filters, where] };
}

function list(value: unknown): readonly Where[] {
  if (!Array.isArray(value)) throw new Error('units: $or and $and need a list');
  return value as readonly Where[];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
