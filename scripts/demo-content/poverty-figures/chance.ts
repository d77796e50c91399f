/** Chance that repeats: the same seed and name give the same numbers on every machine. */
export interface Chance {
  /** Between two numbers. */
  between(low: number, high: number): number;
}

/** FNV-1a over the text: 32 bits. */
const hashOf = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
};

/** A generator of its own for each name, so that adding one changes no other (mulberry32). */
export const chanceFor = (seed: string, name: string): Chance => {
  let state = hashOf(`${seed} ${name}`);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return { between: (low, high) => low + (high - low) * next() };
};
