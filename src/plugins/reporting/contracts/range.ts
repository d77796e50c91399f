import type { ColumnDefinition } from './definition';
import { Figure } from './exact';

/** Both inclusive; null: no bound. */
export interface Bounds {
  readonly min: Figure | null;
  readonly max: Figure | null;
}

export const boundsOf = ({ min, max }: Pick<ColumnDefinition, 'min' | 'max'>): Bounds =>
  ({ min: min === undefined ? null : new Figure(min), max: max === undefined ? null : new Figure(max) });

/** Most bounds are zero, and a sign is cheaper to look at than a difference. */
const isBelow = (figure: Figure, min: Figure): boolean => (min.isZero() ? figure.isNegative() && !figure.isZero() : figure.lt(min));

export const outside = (figure: Figure, { min, max }: Bounds): 'below' | 'above' | null => {
  if (min !== null && isBelow(figure, min)) return 'below';
  return max !== null && figure.gt(max) ? 'above' : null;
};

/** On which side an exact figure lies outside the bounds of its column; null: within, bounds included. */
export const violatesRange = (value: string, column: Pick<ColumnDefinition, 'min' | 'max'>): 'below' | 'above' | null => outside(new Figure(value), boundsOf(column));
