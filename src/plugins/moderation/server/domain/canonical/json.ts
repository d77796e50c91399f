import { createHash } from 'node:crypto';

export type Canonical = null | boolean | number | string | readonly Canonical[] | { readonly [key: string]: Canonical };

/** One and only one text for one value: keys sorted by code point of their NFC form, text in NFC, no blanks. */
export function canonicalJson(value: Canonical): string {
  if (typeof value === 'string') return JSON.stringify(value.normalize('NFC'));
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new RangeError('A canonical document holds finite numbers only');
    return JSON.stringify(value === 0 ? 0 : value);
  }
  if (value === null || typeof value === 'boolean') return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const entries = Object.entries(value)
    .map(([key, item]) => [key.normalize('NFC'), item] as const)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(',')}}`;
}

const isList = (value: Canonical): value is readonly Canonical[] => Array.isArray(value);

/** SHA-256 of the canonical JSON, in lower-case hex. */
export const hashOf = (value: Canonical): string => createHash('sha256').update(canonicalJson(value), 'utf8').digest('hex');
