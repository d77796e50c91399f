import { apportion } from './poverty-figures/apportion';
import { chanceFor } from './poverty-figures/chance';
import { characterOf, type Commune } from './poverty-figures/communes';
import { movesOf } from './poverty-figures/flows';
import { formsOf, type FormFigures } from './poverty-figures/forms';
import { stocksOf, type Peopled, type Stock } from './poverty-figures/stock';
import { TOTALS } from './poverty-figures/totals';

export type { Commune, FormFigures };
export { TOTALS };

/** Figures of a year by commune and form; `T5` and `T7` are empty, being computed. */
export type YearFigures = ReadonlyMap<string, Readonly<Record<string, FormFigures>>>;

const SEED = 'giam-ngheo 2021–2024';

const personsOfYear = (places: readonly Peopled[], stocks: readonly Stock[], total: number): readonly number[] => {
  const listed = stocks.map(({ poorPersons, nearPersons }) => poorPersons + nearPersons);
  const free = stocks.map(({ households, poor, nearPoor }) => households - poor - nearPoor);
  const others = apportion(total - listed.reduce((sum, one) => sum + one, 0), places.map(({ character }, index) => (free[index] ?? 0) * character.restSize));
  return listed.map((one, index) => one + (others[index] ?? 0));
};

/**
 * Made-up figures of every commune for 2021 to 2024, by year. The province's poor and near-poor households are the published
 * ones to the household, opening balances are the closing ones of the year before, and every rule of T1–T13 holds.
 * The same list of communes gives the same figures on every machine. Nothing here is a figure of a real commune.
 */
export const povertyFigures = (communes: readonly Commune[]): ReadonlyMap<number, YearFigures> => {
  const places = [...communes].sort((a, b) => (a.code < b.code ? -1 : 1)).map((commune): Peopled => ({ commune, character: characterOf(SEED, commune) }));
  const stocks = stocksOf(SEED, places);
  return new Map(TOTALS.map(({ year, persons: total }, index) => {
    const [before, after] = [stocks[index] ?? [], stocks[index + 1] ?? []];
    const persons = personsOfYear(places, after, total);
    return [year, new Map(places.map(({ commune, character }, place) => {
      const [was, is] = [before[place] as Stock, after[place] as Stock];
      const moves = movesOf(was, is, chanceFor(SEED, `moves ${commune.code} ${year}`));
      const medium = Math.round((is.households - is.poor - is.nearPoor) * character.medium);
      return [commune.code, formsOf(
        { character, stock: is, persons: persons[place] ?? 0, medium, poorMoves: moves.poor, nearMoves: moves.near },
        chanceFor(SEED, `forms ${commune.code} ${year}`))];
    }))];
  }));
};
