/**
 * Divides whole things among parties by their weights with largest remainders: the parts add up to the total exactly.
 * Equal remainders go to who stands first. Nobody without weight gets anything, unless nobody has any.
 */
export const apportion = (total: number, weights: readonly number[]): readonly number[] => {
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  if (whole === 0) return weights.map((_, index) => (index === 0 ? total : 0));
  const exact = weights.map((weight) => (total * weight) / whole);
  const parts = exact.map(Math.floor);
  const left = total - parts.reduce((sum, part) => sum + part, 0);
  const byRemainder = exact.map((value, index) => ({ index, remainder: value - Math.floor(value) })).sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder.slice(0, left)) parts[index] = (parts[index] ?? 0) + 1;
  return parts;
};

/** Persons of groups of households: at least one in each household, none where there is none. `total` is enough for that. */
export const personsOf = (total: number, households: readonly number[]): readonly number[] => {
  const all = households.reduce((sum, count) => sum + count, 0);
  const more = apportion(total - all, households);
  return households.map((count, index) => count + (more[index] ?? 0));
};
