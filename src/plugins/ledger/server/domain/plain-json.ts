import type { Json } from './canonical-json';

const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** PostgreSQL stores neither NUL nor half characters; an entry must not fail for them, so they become U+FFFD. */
export const storableText = (text: string): string => text.replaceAll('\0', '\uFFFD').replace(LONE_SURROGATE, '\uFFFD');

/**
 * A deep copy of a value as it will be read back from a `jsonb` column: moments as ISO text, big integers as text,
 * -0 as 0, undefined left out. Throws on functions, symbols and numbers that are not finite.
 */
export const plainJson = (value: unknown): Json => {
  if (value === null || value === undefined) return null;
  switch (typeof value) {
    case 'string':
      return storableText(value);
    case 'boolean':
      return value;
    case 'number':
      if (!Number.isFinite(value)) throw new RangeError('A ledger entry holds finite numbers only');
      return value === 0 ? 0 : value;
    case 'bigint':
      return value.toString();
    case 'object':
      break;
    case 'function':
    case 'symbol':
    case 'undefined':
      throw new TypeError(`A ledger entry cannot hold a ${typeof value}`);
  }
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(plainJson);
  // Null prototype: a key named __proto__ is a key like any other.
  const copy: Record<string, Json> = Object.create(null) as Record<string, Json>;
  for (const [key, item] of Object.entries(value)) {
    if (item !== undefined) copy[storableText(key)] = plainJson(item);
  }
  return copy;
};
