/**
 * Totals of the province. Poor and near-poor households of 2021 to 2023 are published (new standard of 2022–2025; Sở Kế hoạch
 * và Đầu tư, báo Nhân Dân), households follow from the published rates, the population of 2022 from the statistical yearbook;
 * the rest, and all of 2024, is made up so as to fit.
 */
export interface YearTotals {
  readonly year: number;
  readonly households: number;
  readonly persons: number;
  readonly poor: number;
  readonly nearPoor: number;
}

export const TOTALS: readonly YearTotals[] = [
  { year: 2021, households: 81_493, persons: 321_400, poor: 21_946, nearPoor: 7_935 },
  { year: 2022, households: 82_076, persons: 323_712, poor: 20_281, nearPoor: 7_385 },
  { year: 2023, households: 82_310, persons: 325_200, poor: 18_067, nearPoor: 7_492 },
  { year: 2024, households: 82_534, persons: 326_400, poor: 16_146, nearPoor: 7_268 },
];

/** Households on the lists when 2021 began, made up: the old standard of those lists is not the new one's. */
export const OPENING = { poor: 22_318, nearPoor: 8_174 } as const;
