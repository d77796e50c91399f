/** NFC: the one form in which Vietnamese text is stored, compared and hashed. */
export const textOf = (value: string): string => value.normalize('NFC');

const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/** False for text that PostgreSQL cannot store (NUL) or that is no Unicode text (a lone surrogate). */
export const isStorable = (value: string): boolean => !value.includes('\u0000') && !LONE_SURROGATE.test(value);

const MARKUP = /<[/!?a-zA-Z]/;

/** True when a plain-text value holds something that a browser would read as markup. `a < b` is plain text. */
export const holdsMarkup = (value: string): boolean => MARKUP.test(value);

/** Path of the first string (value or key) in a JSON-like tree that is not storable, or null. */
export const firstUnstorable = (value: unknown, path = ''): string | null => {
  if (typeof value === 'string') return isStorable(value) ? null : path || '.';
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      const found = firstUnstorable(item, path ? `${path}.${index}` : String(index));
      if (found) return found;
    }
    return null;
  }
  if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      if (!isStorable(key)) return path || '.';
      const found = firstUnstorable(item, path ? `${path}.${key}` : key);
      if (found) return found;
    }
  }
  return null;
};
