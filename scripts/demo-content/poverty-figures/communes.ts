import { chanceFor } from './chance';

/** A commune as the generator needs it. */
export interface Commune {
  readonly code: string;
  /** `Xã`, `Phường`, `Thị trấn`. */
  readonly type: string;
  /** Code of its district. */
  readonly district: string;
}

/** What is peculiar to a commune and stays so over the years; all of it made up but for the poverty of its district. */
export interface Character {
  readonly households: number;
  readonly poverty: number;
  readonly nearPoverty: number;
  readonly medium: number;
  /** Persons in a poor, a near-poor household. */
  readonly poorSize: number;
  readonly nearSize: number;
  readonly restSize: number;
  /** Kinh, Tày, Nùng, Dao, Mông, Sán Chay, Hoa, others. */
  readonly peoples: readonly number[];
  readonly deprivation: readonly number[];
  readonly causes: readonly number[];
}

/** Shares of poor households by district in 2019, in per cent (published); they only shape how the province's totals are divided. */
const POVERTY_2019: Readonly<Record<string, number>> = { '058': 1.93, '060': 35.22, '061': 23.8, '062': 34.41, '063': 17.46, '064': 15.86, '065': 16.85, '066': 25.11 };

/** How often poor households lack each of the twelve services; made up. */
const DEPRIVATION = [0.52, 0.34, 0.15, 0.08, 0.36, 0.06, 0.55, 0.3, 0.26, 0.74, 0.36, 0.2];
const CAUSES = [0.14, 0.36, 0.2, 0.22, 0.26, 0.34, 0.12, 0.08];

const PEOPLES: Readonly<Record<string, readonly number[]>> = {
  '058': [34, 48, 6, 5, 0, 1, 2, 4], '060': [2, 42, 6, 18, 30, 1, 0, 1], '061': [4, 56, 4, 17, 17, 0, 1, 1], '062': [6, 44, 20, 24, 4, 0, 1, 1],
  '063': [10, 62, 8, 17, 0, 0, 2, 1], '064': [10, 62, 4, 17, 4, 1, 1, 1], '065': [20, 52, 8, 14, 0, 4, 1, 1], '066': [5, 46, 28, 16, 2, 0, 1, 2],
};

export const characterOf = (seed: string, { code, type, district }: Commune): Character => {
  const chance = chanceFor(seed, code);
  const isTown = type !== 'Xã';
  const about = (value: number, spread: number): number => value * chance.between(1 - spread, 1 + spread);
  return {
    households: isTown ? chance.between(1.5, 2.6) : chance.between(0.6, 1.35),
    poverty: about(POVERTY_2019[district] ?? 20, 0.22) * (isTown && district !== '058' ? 0.4 : 1),
    nearPoverty: about(10, 0.3) * (isTown ? 0.35 : 1),
    medium: about(isTown ? 0.04 : 0.12, 0.4),
    poorSize: chance.between(4.1, 4.8), nearSize: chance.between(3.9, 4.5), restSize: chance.between(3.55, 3.95),
    peoples: (PEOPLES[district] ?? []).map((share, index) => about(share, 0.35) * (isTown && index === 0 ? 1.6 : 1)),
    deprivation: DEPRIVATION.map((share) => Math.min(0.92, about(share, 0.15))),
    causes: CAUSES.map((share) => about(share, 0.25)),
  };
};
