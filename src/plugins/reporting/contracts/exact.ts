import { Decimal } from 'decimal.js';

/** Significant digits of every operation: sums and products of two figures of 40 digits are exact, a quotient has 120. */
const PRECISION = 120;
/** Decimals that are kept before a quotient is compared or rounded, so that `[1] / 3 * 3` is `[1]` again. */
const SETTLED_PLACES = 60;

/** Decimal arithmetic of the forms; its own copy, so that nobody else's settings reach it. */
export const Figure = Decimal.clone({ precision: PRECISION, rounding: Decimal.ROUND_HALF_UP, defaults: true });
export type Figure = Decimal;

export const MAX_WHOLE_DIGITS = 30;
export const MAX_PLACES = 10;

/** The one exact form in which figures are kept: digits, `.` before decimals, no grouping, no leading zeros, no `-0`. */
const EXACT = /^-?(0|[1-9]\d{0,29})(\.\d{1,10})?$/;
const NEGATIVE_ZERO = /^-0(\.0+)?$/;
const TOO_LARGE = new Figure(10).pow(MAX_WHOLE_DIGITS);

export const isExact = (text: string): boolean => text.length <= MAX_WHOLE_DIGITS + MAX_PLACES + 2 && EXACT.test(text) && !NEGATIVE_ZERO.test(text);

/** Whole figures of few digits, of which most forms are full, are read faster as numbers. */
const SMALL = /^(?:0|-?[1-9]\d{0,5})$/;

/** Reads an exact figure; null when it is none. */
export const figureOf = (text: string): Figure | null => {
  if (SMALL.test(text)) return new Figure(Number(text));
  return isExact(text) ? new Figure(text) : null;
};

/** Takes off what the limits of division leave behind the sixtieth decimal. */
export const settle = (figure: Figure): Figure =>
  (figure.decimalPlaces() <= SETTLED_PLACES ? figure : figure.toDecimalPlaces(SETTLED_PLACES, Decimal.ROUND_HALF_UP));

/**
 * Rounds half up, away from zero for negatives (`-0.005` is `-0.01`), to at most `places` decimals and writes the shortest
 * exact form (`5`, not `5.00`). Null when the figure has more than 30 digits before the decimal sign.
 */
export const roundedText = (figure: Figure, places: number): string | null => {
  const settled = settle(figure);
  const rounded = settled.decimalPlaces() <= places ? settled : settled.toDecimalPlaces(places, Decimal.ROUND_HALF_UP);
  if (!rounded.isFinite() || rounded.abs().gte(TOO_LARGE)) return null;
  return rounded.toFixed();
};
