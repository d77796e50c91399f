import type { Where } from '../../contracts';
import { both } from './where';

interface Attribute {
  readonly type: string;
  readonly target?: string;
  readonly component?: string;
  readonly components?: readonly string[];
}
/** How a schema's attributes and the scope of a target are found. */
export interface PopulateWorld {
  attributesOf(uid: string): Readonly<Record<string, Attribute>>;
  /** Scope for reading a related type: `{}` for what needs none, false for nothing. */
  scopeOf(uid: string): Where | false;
}
type Populate = Record<string, unknown>;

const NOBODY: Where = { documentId: { $in: [] } };
const RELATIONAL = new Set(['relation', 'component', 'dynamiczone', 'media']);

/**
 * Narrows what a read brings along from related types: the guard of documents sees only the type
 * that is asked for. Any form of populate is accepted; the object form comes back.
 */
export function scopePopulate(populate: unknown, uid: string, world: PopulateWorld): unknown {
  if (populate === undefined || populate === null || populate === false) return populate;
  const attributes = world.attributesOf(uid);
  const wanted = asObject(populate, attributes);
  return Object.fromEntries(Object.entries(wanted).map(([name, value]) => [name, narrowed(value, attributes[name], world)]));
}

function narrowed(value: unknown, attribute: Attribute | undefined, world: PopulateWorld): unknown {
  if (!attribute || value === false) return value;
  const options: Populate = typeof value === 'object' && value !== null ? { ...value } : {};
  const inner = typeof value === 'object' && value !== null ? (value as Populate).populate : undefined;
  if (attribute.type === 'dynamiczone' && typeof options.on === 'object' && options.on !== null) {
    options.on = Object.fromEntries(Object.entries(options.on).map(([component, each]) => [component, nested(each, component, world)]));
    return options;
  }
  if (attribute.type === 'component' && attribute.component) return nested(value, attribute.component, world);
  if (attribute.type !== 'relation' || !attribute.target) return value;
  const scope = world.scopeOf(attribute.target);
  if (inner !== undefined) options.populate = scopePopulate(inner, attribute.target, world);
  if (scope === false) options.filters = both(NOBODY, options.filters);
  else if (Object.keys(scope).length > 0) options.filters = both(scope, options.filters);
  return Object.keys(options).length > 0 ? options : value;
}

function nested(value: unknown, uid: string, world: PopulateWorld): unknown {
  if (typeof value !== 'object' || value === null || !('populate' in value)) return value;
  return { ...value, populate: scopePopulate(value.populate, uid, world) };
}

/** `'*'`, `true`, `'a,b.c'`, `['a', 'b.c']` and objects, all as the object form. */
function asObject(populate: unknown, attributes: Readonly<Record<string, Attribute>>): Populate {
  if (populate === true || populate === '*') {
    const names = Object.keys(attributes).filter((name) => RELATIONAL.has(attributes[name]?.type ?? ''));
    return Object.fromEntries(names.map((name) => [name, true]));
  }
  if (typeof populate === 'string') return asObject(populate.split(',').map((each) => each.trim()), attributes);
  if (!Array.isArray(populate)) return populate as Populate;
  const tree: Populate = {};
  for (const path of populate as string[]) {
    if (path === '*') Object.assign(tree, asObject('*', attributes));
    else grow(tree, path.split('.'));
  }
  return tree;
}

function grow(tree: Populate, [name, ...rest]: readonly string[]): void {
  if (!name) return;
  if (rest.length === 0) tree[name] ??= true;
  else {
    const branch = (typeof tree[name] === 'object' ? tree[name] : {}) as { populate?: Populate };
    branch.populate ??= {};
    grow(branch.populate, rest);
    tree[name] = branch;
  }
}
