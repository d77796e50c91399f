import { apportion, personsOf } from './apportion';
import type { Chance } from './chance';
import type { Character } from './communes';
import type { Moves } from './flows';
import type { Stock } from './stock';

/** Figures of a report by row and column: `{ 'XA/1': 412 }`. What is not named is empty. */
export type FormFigures = Readonly<Record<string, number>>;

export interface CommuneYear {
  readonly character: Character;
  readonly stock: Stock;
  readonly persons: number;
  readonly medium: number;
  readonly poorMoves: Moves;
  readonly nearMoves: Moves;
}

const inRow = (row: string, values: Readonly<Record<string, number>>): FormFigures => Object.fromEntries(Object.entries(values).map(([column, value]) => [`${row}/${column}`, value]));
const numbered = (values: readonly number[], from: number): Readonly<Record<string, number>> => Object.fromEntries(values.map((value, index) => [String(index + from), value]));
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const at = (values: readonly number[], index: number): number => values[index] ?? 0;

const resultForm = ({ stock, persons, medium }: CommuneYear): FormFigures => {
  const { households, poor, nearPoor, poorPersons, nearPersons } = stock;
  const rest = households - poor - nearPoor;
  const mediumPersons = at(personsOf(persons - poorPersons - nearPersons, [medium, rest - medium]), 0);
  return inRow('XA', { 1: households, 2: persons, 3: poor, 5: nearPoor, 7: medium, 9: poorPersons, 11: nearPersons, 13: mediumPersons });
};

const movesForm = ({ households, persons }: Moves): FormFigures => ({ ...inRow('HO', households), ...inRow('NK', persons) });

/** Households that lack each service, at least `least` and at most `most` in all; none is counted twice for one. */
const deprived = (households: number, rates: readonly number[], least: number, most: number): readonly number[] => {
  const counts = rates.map((rate) => Math.min(households, Math.round(households * rate)));
  const step = sum(counts) < least ? 1 : -1;
  const order = rates.map((rate, index) => ({ rate, index })).sort((a, b) => b.rate - a.rate);
  const fits = (): boolean => sum(counts) >= least && sum(counts) <= most;
  for (let turn = 0; !fits(); turn += 1) {
    const index = order[turn % order.length]?.index ?? 0;
    const next = at(counts, index) + step;
    if (next >= 0 && next <= households) counts[index] = next;
  }
  return counts;
};

const deprivationForm = (households: number, counts: readonly number[]): FormFigures => inRow('XA', { A1: households, ...numbered(counts, 1) });

/** Tày, Nùng and the others of a list of peoples that begins with Kinh. */
const peoplesRow = (row: string, counts: readonly number[]): FormFigures =>
  inRow(row, { 1: sum(counts), 2: at(counts, 0), ...numbered(counts.slice(1), 4) });

interface Peoples {
  readonly poor: readonly number[];
  readonly poorPersons: readonly number[];
  readonly near: readonly number[];
  readonly nearPersons: readonly number[];
}

/** Kinh households are poor a third as often as the others; made up. */
const peoplesOf = ({ character, stock }: CommuneYear): Peoples => {
  const weights = character.peoples.map((weight, index) => (index === 0 ? weight / 3 : weight));
  const [poor, near] = [apportion(stock.poor, weights), apportion(stock.nearPoor, weights)];
  return { poor, near, poorPersons: personsOf(stock.poorPersons, poor), nearPersons: personsOf(stock.nearPersons, near) };
};

/** Of a list of households: minority, without labour, of merit, others; each in one group only. */
const groups = (households: number, kinh: number): readonly number[] => {
  const [labour, merit] = [Math.round(households * 0.08), Math.round(households * 0.01)];
  const minority = Math.max(0, Math.min(households - kinh, Math.round((households - labour - merit) * (households === 0 ? 0 : 1 - kinh / households))));
  return [minority, labour, merit, households - minority - labour - merit];
};

const groupsForm = ({ stock }: CommuneYear, { poor, near }: Peoples): FormFigures => {
  const [ofPoor, ofNear] = [groups(stock.poor, at(poor, 0)), groups(stock.nearPoor, at(near, 0))];
  const [poorPersons, nearPersons] = [personsOf(stock.poorPersons, ofPoor), personsOf(stock.nearPersons, ofNear)];
  const three = (values: readonly number[], from: number): Readonly<Record<string, number>> => numbered(values.slice(0, 3), from);
  return {
    ...inRow('HO', { 1: stock.poor, ...three(ofPoor, 2), 6: stock.nearPoor, ...three(ofNear, 7) }),
    ...inRow('NK', { 1: stock.poorPersons, ...three(poorPersons, 2), 6: stock.nearPersons, ...three(nearPersons, 7) }),
  };
};

const causesRow = (row: string, households: number, rates: readonly number[]): FormFigures =>
  inRow(row, { 0: households, ...numbered(deprived(households, rates, households, households * rates.length), 1) });

const childrenForm = ({ stock }: CommuneYear, chance: Chance): FormFigures => {
  const of = (persons: number): readonly number[] => {
    const children = Math.round(persons * chance.between(0.27, 0.34));
    return [children, ...[0.04, 0.12, 0.07].map((rate) => Math.min(children, Math.round(children * rate * chance.between(0.7, 1.3))))];
  };
  return inRow('XA', { ...numbered(of(stock.poorPersons), 1), ...numbered(of(stock.nearPersons), 5) });
};

interface Population {
  readonly households: readonly [number, number];
  readonly persons: readonly [number, number];
}

/** Kinh and minority among all who live there: at least those on the lists. */
const populationOf = ({ character, stock, persons }: CommuneYear, { poor, near, poorPersons, nearPersons }: Peoples): Population => {
  const listed = at(poor, 0) + at(near, 0);
  const listedPersons = at(poorPersons, 0) + at(nearPersons, 0);
  const free = stock.households - stock.poor - stock.nearPoor;
  const share = at(character.peoples, 0) / sum(character.peoples);
  const kinhFree = Math.max(0, Math.min(free, Math.round(stock.households * share) - listed));
  const kinhFreePersons = at(personsOf(persons - stock.poorPersons - stock.nearPersons, [kinhFree, free - kinhFree]), 0);
  const [kinh, kinhPersons] = [listed + kinhFree, listedPersons + kinhFreePersons];
  return { households: [kinh, stock.households - kinh], persons: [kinhPersons, persons - kinhPersons] };
};

const multiForm = (population: Population, households: readonly number[], persons: readonly number[], withoutLabour: number): FormFigures => {
  const [all, allPersons] = [sum(households), sum(persons)];
  return inRow('XA', {
    2: population.households[0], 3: population.households[1], 6: population.persons[0], 7: population.persons[1],
    10: at(households, 0), 11: all - at(households, 0), 13: Math.round(all * 0.03), 14: Math.min(all, withoutLabour + Math.round(all * 0.02)), 15: Math.round(all * 0.22),
    17: at(persons, 0), 18: allPersons - at(persons, 0),
  });
};

/** The thirteen forms of a commune for a year; T5 and T7 are computed altogether. */
export const formsOf = (year: CommuneYear, chance: Chance): Readonly<Record<string, FormFigures>> => {
  const { stock, character } = year;
  const peoples = peoplesOf(year);
  const population = populationOf(year, peoples);
  const drift = chance.between(0.97, 1.03);
  const poorRates = character.deprivation.map((rate) => rate * drift);
  const t8 = groupsForm(year, peoples);
  return {
    T1: resultForm(year), T2: movesForm(year.poorMoves), T3: movesForm(year.nearMoves),
    T4: deprivationForm(stock.poor, deprived(stock.poor, poorRates, 3 * stock.poor, 12 * stock.poor)), T5: {},
    T6: deprivationForm(stock.nearPoor, deprived(stock.nearPoor, poorRates.map((rate) => rate * 0.38), 0, 2 * stock.nearPoor)), T7: {},
    T8: t8,
    T9: {
      ...peoplesRow('HN-HO', peoples.poor), ...peoplesRow('HN-NK', peoples.poorPersons),
      ...peoplesRow('CN-HO', peoples.near), ...peoplesRow('CN-NK', peoples.nearPersons),
    },
    T10: { ...causesRow('HN', stock.poor, character.causes), ...causesRow('CN', stock.nearPoor, character.causes) },
    T11: childrenForm(year, chance),
    T12: multiForm(population, peoples.poor, peoples.poorPersons, t8['HO/3'] ?? 0),
    T13: multiForm(population, peoples.near, peoples.nearPersons, t8['HO/8'] ?? 0),
  };
};
