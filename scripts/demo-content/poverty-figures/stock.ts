import { apportion } from './apportion';
import { chanceFor } from './chance';
import type { Character, Commune } from './communes';
import { OPENING, TOTALS, type YearTotals } from './totals';

/** Households of a commune at the end of a year (or, of `opening`, before the first). */
export interface Stock {
  readonly households: number;
  readonly poor: number;
  readonly nearPoor: number;
  readonly poorPersons: number;
  readonly nearPersons: number;
}

export interface Peopled {
  readonly commune: Commune;
  readonly character: Character;
}

const withPersons = (places: readonly Peopled[], households: readonly number[], poor: readonly number[], nearPoor: readonly number[], year: number): readonly Stock[] =>
  places.map(({ character, commune }, index) => {
    const chance = chanceFor(commune.code, `size ${year}`);
    const persons = (count: number, size: number): number => Math.max(count, Math.round(count * size * chance.between(0.99, 1.01)));
    const [p, n] = [poor[index] ?? 0, nearPoor[index] ?? 0];
    return { households: households[index] ?? 0, poor: p, nearPoor: n, poorPersons: persons(p, character.poorSize), nearPersons: persons(n, character.nearSize) };
  });

/** What every commune of a list has at the end of each year; index 0 is the beginning of the first. The province's totals hold exactly. */
export const stocksOf = (seed: string, places: readonly Peopled[]): readonly (readonly Stock[])[] => {
  const [first] = TOTALS as readonly [YearTotals, ...YearTotals[]];
  const homes = apportion(first.households, places.map(({ character }) => character.households));
  const weighted = (of: (character: Character) => number): readonly number[] => places.map(({ character }, index) => (homes[index] ?? 0) * of(character));
  let stock = withPersons(places, homes, apportion(OPENING.poor, weighted(({ poverty }) => poverty)), apportion(OPENING.nearPoor, weighted(({ nearPoverty }) => nearPoverty)), 0);
  const all = [stock];
  for (const { year, households, poor, nearPoor } of TOTALS) {
    const before = stock;
    const drift = (what: string, spread: number): readonly number[] => places.map(({ commune }) => chanceFor(seed, `${what} ${commune.code} ${year}`).between(1 - spread, 1 + spread));
    const [poorDrift, nearDrift] = [drift('poor', 0.05), drift('near', 0.08)];
    const grown = households - before.reduce((sum, one) => sum + one.households, 0);
    const more = apportion(grown, before.map((one) => one.households));
    stock = withPersons(
      places, before.map((one, index) => one.households + (more[index] ?? 0)),
      apportion(poor, before.map((one, index) => one.poor * (poorDrift[index] ?? 1))),
      apportion(nearPoor, before.map((one, index) => one.nearPoor * (nearDrift[index] ?? 1))), year);
    all.push(stock);
  }
  return all;
};
