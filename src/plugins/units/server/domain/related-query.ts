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
