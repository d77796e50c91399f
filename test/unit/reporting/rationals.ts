import type { BlankMeaning, Expression, Range } from '../../../src/plugins/reporting/contracts';

/** Fractions of whole numbers: the naive way to be exact, which the decimal one must agree with. */
export interface Fraction {
  readonly top: bigint;
  readonly bottom: bigint;
}

const make = (top: bigint, bottom: bigint): Fraction => (bottom < 0n ? { top: -top, bottom: -bottom } : { top, bottom });

export const fraction = (text: string): Fraction => {
  const [whole = '', decimals = ''] = text.split('.');
  return make(BigInt(whole + decimals), 10n ** BigInt(decimals.length));
};

const plus = (a: Fraction, b: Fraction) => make(a.top * b.bottom + b.top * a.bottom, a.bottom * b.bottom);
const negated = ({ top, bottom }: Fraction) => make(-top, bottom);
const times = (a: Fraction, b: Fraction) => make(a.top * b.top, a.bottom * b.bottom);
const less = (a: Fraction, b: Fraction) => a.top * b.bottom < b.top * a.bottom;
const ZERO = fraction('0');

/** Half up, away from zero for negatives; exact text without zeros at the end. */
export const roundedFraction = ({ top, bottom }: Fraction, places: number): string => {
  const negative = top < 0n;
  const scaled = (negative ? -top : top) * 10n ** BigInt(places);
  const rounded = (2n * scaled + bottom) / (2n * bottom);
  const digits = rounded.toString().padStart(places + 1, '0');
  const decimals = places === 0 ? '' : digits.slice(-places).replace(/0+$/, '');
  return `${negative && rounded !== 0n ? '-' : ''}${places === 0 ? digits : digits.slice(0, -places)}${decimals === '' ? '' : `.${decimals}`}`;
};

class NoResult extends Error {}

/** Null: empty, under `zero-if-any` as good as nothing. */
const valueOf = (expression: Expression | Range, read: (slot: number) => readonly (Fraction | null)[]): readonly (Fraction | null)[] => {
  const one = (part: Expression): Fraction | null => valueOf(part, read)[0] ?? null;
  switch (expression.kind) {
    case 'number': return [fraction(expression.text)];
    case 'reference': case 'range': return read(expression.slot);
    case 'negation': { const value = one(expression.of); return [value && negated(value)]; }
    case 'call': {
      const [first, ...rest] = expression.of.flatMap((part) => valueOf(part, read)).filter((value) => value !== null);
      if (first === undefined) return [null];
      if (expression.name === 'abs') return [first.top < 0n ? negated(first) : first];
      if (expression.name === 'sum') return [rest.reduce(plus, first)];
      return [rest.reduce((best, value) => (less(value, best) === (expression.name === 'min') ? value : best), first)];
    }
    case 'arithmetic': {
      const [left, right] = [one(expression.left), one(expression.right)];
      if (expression.operator === '/') {
        if (right === null || right.top === 0n) throw new NoResult();
        return [times(left ?? ZERO, make(right.bottom, right.top))];
      }
      if (left === null && right === null) return [null];
      if (expression.operator === '*') return [times(left ?? ZERO, right ?? ZERO)];
      return [plus(left ?? ZERO, expression.operator === '+' ? right ?? ZERO : negated(right ?? ZERO))];
    }
    case 'comparison': case 'logic': case 'not': throw new TypeError('no number');
  }
};

/** What a formula gives, by fractions. */
export const oracle = (root: Expression, slots: readonly (readonly (string | null)[])[], blank: BlankMeaning): Fraction | null => {
  const figures = slots.map((cells) => cells.map((cell) => (cell === null ? null : fraction(cell))));
  const all = figures.flat();
  const blanks = all.filter((figure) => figure === null).length;
  if (blanks > 0 && (blank === 'propagate' || blanks === all.length)) return null;
  try {
    return valueOf(root, (slot) => figures[slot] ?? [])[0] ?? null;
  } catch (error) {
    if (error instanceof NoResult) return null;
    throw error;
  }
};
