import type { PopulateWorld } from './populate';
import type { Where } from '../../contracts';

type Tree = Readonly<Record<string, unknown>>;

const NOBODY: Where = { documentId: { $in: [] } };
const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Ids of related items are told anyway; a question about them needs no narrowing, nor does whether there is any. */
const asksOnlyIds = (value: unknown): boolean =>
  !isTree(value) || Object.keys(value).every((key) => key === 'id' || key === 'documentId' || (key.startsWith('$') && !['$and', '$or', '$not'].includes(key)));

/**
 * Holds the questions that a filter asks of related items inside the scope of their type: a list that is filtered by a text of
 * another's draft, to which one's own item leads, would tell that text letter by letter.
 */
export function scopeFilters(filters: unknown, uid: string, world: PopulateWorld): unknown {
  if (Array.isArray(filters)) return filters.map((each) => scopeFilters(each, uid, world));
  if (!isTree(filters)) return filters;
  const attributes = world.attributesOf(uid);
  return Object.fromEntries(Object.entries(filters).map(([key, value]) => {
    if (key.startsWith('$')) return [key, scopeFilters(value, uid, world)];
    const { type, target, component } = attributes[key] ?? {};
    if (type === 'component' && component) return [key, scopeFilters(value, component, world)];
    if (type !== 'relation' || !target || asksOnlyIds(value)) return [key, value];
    const scope = world.scopeOf(target);
    const asked = scopeFilters(value, target, world);
    return [key, scope !== false && Object.keys(scope).length === 0 ? asked : { $and: [asked, scope === false ? NOBODY : scope] }];
  }));
}

/** Leaves out of an order what goes by items that may lie outside the scope: the order of one's own would tell their text. */
export function scopeSort(sort: unknown, uid: string, world: PopulateWorld): unknown {
  if (typeof sort === 'string') return sort.split(',').filter((each) => staysInside((each.split(':')[0] ?? '').trim().split('.'), uid, world)).join(',') || undefined;
  if (Array.isArray(sort)) return sort.map((each) => scopeSort(each, uid, world)).filter((each) => each !== undefined);
  if (!isTree(sort)) return sort;
  const kept = Object.entries(sort).filter(([key, value]) => pathsIn(key, value).every((path) => staysInside(path, uid, world)));
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}

const pathsIn = (key: string, value: unknown): string[][] =>
  isTree(value) ? Object.entries(value).flatMap(([inner, each]) => pathsIn(inner, each).map((path) => [key, ...path])) : [[key]];

function staysInside([name, ...rest]: readonly string[], uid: string, world: PopulateWorld): boolean {
  if (name === undefined || rest.length === 0) return true;
  const { target, component } = world.attributesOf(uid)[name] ?? {};
  if (component) return staysInside(rest, component, world);
  if (!target || ['id', 'documentId'].includes(rest.join('.'))) return true;
  const scope = world.scopeOf(target);
  return scope !== false && Object.keys(scope).length === 0 && staysInside(rest, target, world);
}
