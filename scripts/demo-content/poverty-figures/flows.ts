import type { Chance } from './chance';
import type { Stock } from './stock';

/** Moves of one kind of household in a year, by the columns of T2 and T3; 4 and 8 (others) only where something is there. */
export interface Moves {
  readonly households: Readonly<Record<number, number>>;
  readonly persons: Readonly<Record<number, number>>;
}

interface HouseholdMoves {
  /** Poor that became near-poor, and the other way. */
  readonly poorToNear: number;
  readonly nearToPoor: number;
  readonly poor: Readonly<Record<number, number>>;
  readonly near: Readonly<Record<number, number>>;
}

/** The rest that went out; what went in besides, when what is known would leave less than there is. */
const balanced = (opening: number, closing: number, out: number, into: number): { readonly out: number; readonly more: number } => {
  const left = opening - out + into - closing;
  return left >= 0 ? { out: left, more: 0 } : { out: 0, more: -left };
};

const householdMoves = (before: Stock, after: Stock, chance: Chance): HouseholdMoves => {
  const part = (of: number, low: number, high: number, most: number): number => Math.max(0, Math.min(most, Math.round(of * chance.between(low, high))));
  const nearToPoor = part(before.nearPoor, 0.004, 0.02, after.poor);
  const again = part(before.poor, 0.001, 0.006, after.poor - nearToPoor);
  const fresh = part(before.poor, 0.012, 0.03, after.poor - nearToPoor - again);
  const nearAgain = part(before.nearPoor, 0.002, 0.01, after.nearPoor);
  const nearFresh = part(before.nearPoor, 0.02, 0.05, after.nearPoor - nearAgain);
  const leaving = Math.max(0, before.poor + nearToPoor + again + fresh - after.poor);
  // Those who came within the year have not left again: no list gives away more than it began with.
  const poorToNear = part(leaving, 0.45, 0.62, after.nearPoor - nearAgain - nearFresh);
  const poor = balanced(before.poor, after.poor, poorToNear, nearToPoor + again + fresh);
  const near = balanced(before.nearPoor, after.nearPoor, nearToPoor, poorToNear + nearAgain + nearFresh);
  return {
    poorToNear, nearToPoor,
    poor: { 1: before.poor, 2: poorToNear, 3: poor.out, 5: nearToPoor, 6: again, 7: fresh + poor.more },
    near: { 1: before.nearPoor, 2: near.out, 3: nearToPoor, 5: poorToNear, 6: nearAgain, 7: nearFresh + near.more },
  };
};

const IN = [5, 6, 7];
const OUT = [2, 3];

/** Persons of moves whose mutual ones are given: births and deaths in households that stayed are what is left, column 4 or 8. */
const personsOfMoves = (moves: Readonly<Record<number, number>>, opening: number, closing: number, size: number, mutual: Readonly<Record<number, number>>): Readonly<Record<number, number>> => {
  const persons: Record<number, number> = { 1: opening };
  for (const column of [...OUT, ...IN]) persons[column] = mutual[column] ?? Math.max(moves[column] ?? 0, Math.round((moves[column] ?? 0) * size));
  const sum = (columns: readonly number[]): number => columns.reduce((total, column) => total + (persons[column] ?? 0), 0);
  const left = opening - sum(OUT) + sum(IN) - closing;
  return left === 0 ? persons : left > 0 ? { ...persons, 4: left } : { ...persons, 8: -left };
};

/** How a commune came from one year's end to the next: T2 and T3 agree about those who went from one list to the other. */
export const movesOf = (before: Stock, after: Stock, chance: Chance): { readonly poor: Moves; readonly near: Moves } => {
  const moved = householdMoves(before, after, chance);
  const size = (persons: number, households: number, otherwise: number): number => (households === 0 ? otherwise : persons / households);
  const [poorSize, nearSize] = [size(before.poorPersons, before.poor, 4.4), size(before.nearPersons, before.nearPoor, 4.2)];
  const toNear = Math.max(moved.poorToNear, Math.round(moved.poorToNear * poorSize));
  const toPoor = Math.max(moved.nearToPoor, Math.round(moved.nearToPoor * nearSize));
  return {
    poor: { households: moved.poor, persons: personsOfMoves(moved.poor, before.poorPersons, after.poorPersons, poorSize, { 2: toNear, 5: toPoor }) },
    near: { households: moved.near, persons: personsOfMoves(moved.near, before.nearPersons, after.nearPersons, nearSize, { 3: toPoor, 5: toNear }) },
  };
};
