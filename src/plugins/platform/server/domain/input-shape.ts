/** Levels of lists and objects in a request; the deepest form of ours, sections in pages, has less than half. */
export const MAX_LEVELS = 32;

/** Keys by which a program's own objects are reached: no field is called so. */
const OF_THE_PROGRAM = new Set(['__proto__', 'constructor', 'prototype']);

/** Why a tree of input is not looked at: nested too deep, or a key that is none of ours. Null for one that may pass. Does not recurse. */
export const unfitShape = (input: unknown): 'deep' | 'key' | null => {
  let level: readonly unknown[] = [input];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MAX_LEVELS) return 'deep';
    const next: unknown[] = [];
    for (const value of level) {
      if (typeof value !== 'object' || value === null) continue;
      if (Array.isArray(value)) {
        for (const item of value as readonly unknown[]) next.push(item);
        continue;
      }
      for (const [key, item] of Object.entries(value)) {
        if (OF_THE_PROGRAM.has(key)) return 'key';
        next.push(item);
      }
    }
    level = next;
  }
  return null;
};
