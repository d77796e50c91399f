export type Json = Readonly<Record<string, unknown>>;

/** A change that somebody who reads by the old document may not survive. `announced`: what goes was deprecated, and its day has come. */
export interface BreakingChange {
  readonly where: string;
  readonly what: string;
  readonly announced: boolean;
}

/** Two documents and the ISO day on which they are compared. */
export interface Comparison {
  readonly before: Json;
  readonly after: Json;
  readonly on: string;
}

/** What callers send may only be taken more widely, what they are answered only be more. */
export type Direction = 'sent' | 'answered';

export const isRecord = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
export const recordOf = (value: unknown): Json => (isRecord(value) ? value : {});
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : value === undefined ? [] : [value]);

/** What a local reference leads to. */
export const resolved = (document: Json, value: unknown): Json => {
  const { $ref } = recordOf(value);
  if (typeof $ref !== 'string') return recordOf(value);
  const found = $ref.split('/').slice(1).reduce<unknown>((at, name) => recordOf(at)[name], document);
  return resolved(document, found);
};

/** Whether what goes was said to go, and its day has come. */
export const isAnnounced = (old: Json, on: string): boolean => old.deprecated === true && typeof old['x-sunset'] === 'string' && old['x-sunset'] <= on;

const alternatives = (document: Json, schema: unknown): readonly Json[] => {
  const whole = resolved(document, schema);
  const several = listOf(whole.anyOf ?? whole.oneOf);
  if (several.length > 0) return several.flatMap((one) => alternatives(document, one));
  // `type: [string, null]` says the same as two alternatives.
  return Array.isArray(whole.type) ? whole.type.map((type) => ({ ...whole, type: type as unknown })) : [whole];
};

const valuesOf = (schema: Json): readonly unknown[] | null => (schema.const !== undefined ? [schema.const] : Array.isArray(schema.enum) ? schema.enum : null);

/** By what an alternative is recognised on the other side: the value that tells objects apart, else its type. */
const nameOf = (document: Json, schema: Json): string => {
  const telling = Object.entries(recordOf(schema.properties)).find(([, property]) => resolved(document, property).const !== undefined);
  const type = typeof schema.type === 'string' ? schema.type : valuesOf(schema) ? typeof valuesOf(schema)?.[0] : 'anything';
  return telling ? `${type} ${telling[0]}=${String(resolved(document, telling[1]).const)}` : type === 'integer' ? 'number' : type;
};

/** Alternatives by name; those that nothing tells apart by their place among each other. */
const byName = (document: Json, schemas: readonly Json[]): ReadonlyMap<string, Json> => {
  const found = new Map<string, Json>();
  for (const schema of schemas) {
    const name = nameOf(document, schema);
    const place = [...found.keys()].filter((known) => known === name || known.startsWith(`${name} #`)).length;
    found.set(place === 0 ? name : `${name} #${place + 1}`, schema);
  }
  return found;
};

const LIMITS = [['maximum', 1], ['maxLength', 1], ['maxItems', 1], ['minimum', -1], ['minLength', -1], ['minItems', -1]] as const;

/** Limits and forms of what is sent that have become narrower. */
const narrowed = (old: Json, now: Json): string[] => [
  ...LIMITS.flatMap(([name, way]) => {
    const [one, two] = [old[name], now[name]];
    if (typeof two !== 'number') return [];
    return typeof one !== 'number' || (two - one) * way < 0 ? [`${name} is ${two}, was ${String(one ?? 'none')}`] : [];
  }),
  ...(['pattern', 'format'] as const).flatMap((name) => (now[name] !== undefined && now[name] !== old[name] ? [`${name} is ${String(now[name])}, was ${String(old[name] ?? 'none')}`] : [])),
  ...(old.default !== undefined && JSON.stringify(old.default) !== JSON.stringify(now.default) ? [`the default is ${JSON.stringify(now.default)}, was ${JSON.stringify(old.default)}`] : []),
];

/** Compares one schema of both documents. */
export const breakingSchema = (comparison: Comparison, direction: Direction, one: unknown, two: unknown, where: string, seen: ReadonlySet<string> = new Set()): BreakingChange[] => {
  const key = `${String(recordOf(one).$ref ?? '')} ${String(recordOf(two).$ref ?? '')}`;
  if (recordOf(one).$ref !== undefined && seen.has(key)) return [];
  const known = new Set([...seen, key]);
  const { before, after, on } = comparison;
  const found: BreakingChange[] = [];
  const say = (what: string, at = where, announced = false): void => void found.push({ where: at, what, announced });
  const [olds, counterparts] = [byName(before, alternatives(before, one)), byName(after, alternatives(after, two))];

  // A new kind of object may come, as new values may; null and other types are met by code that was not written for them.
  if (direction === 'answered') for (const name of counterparts.keys()) if (!olds.has(name) && !name.startsWith('object ') && !olds.has('anything')) say(`${name} may come`);
  for (const [name, old] of olds) {
    const now = counterparts.get(name) ?? (direction === 'sent' ? counterparts.get('anything') : undefined);
    if (now === undefined) {
      if (direction === 'sent' || name.startsWith('object')) say(`${name} is gone`);
      continue;
    }
    if (direction === 'sent') {
      for (const what of narrowed(old, now)) say(what);
      const [values, taken] = [valuesOf(old), valuesOf(now)];
      if (taken !== null && values === null) say('only certain values are taken');
      for (const value of values ?? []) if (taken !== null && !taken.includes(value)) say(`the value ${JSON.stringify(value)} is gone`);
    } else {
      for (const form of ['format', 'pattern'] as const) if (old[form] !== undefined && old[form] !== now[form]) say(`${form} is ${String(now[form] ?? 'none')}, was ${String(old[form])}`);
    }
    const [oldRequired, nowRequired] = [new Set(listOf(old.required)), new Set(listOf(now.required))];
    for (const [property, schema] of Object.entries(recordOf(old.properties))) {
      const at = `${where}.${property}`;
      const other = recordOf(now.properties)[property];
      if (other === undefined) say('is gone', at, isAnnounced(resolved(before, schema), on));
      else {
        if (direction === 'answered' && oldRequired.has(property) && !nowRequired.has(property)) say('may be missing', at);
        found.push(...breakingSchema(comparison, direction, schema, other, at, known));
      }
    }
    if (direction === 'sent') for (const property of nowRequired) if (!oldRequired.has(property)) say('must be sent', `${where}.${String(property)}`);
    if (old.items !== undefined && now.items !== undefined) found.push(...breakingSchema(comparison, direction, old.items, now.items, `${where}[]`, known));
  }
  return found;
};
