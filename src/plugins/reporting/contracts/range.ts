import type { ColumnDefinition } from './definition';
import { Figure } from './exact';

/** On which side an exact figure lies outside the bounds of its column; null: within, bounds included. */
export const violatesRange = (value: string, { min, max }: Pick<ColumnDefinition, 'min' | 'max'>): 'below' | 'above' | null => {
  const figure = new Figure(value);
  if (min !== undefined && figure.lt(min)) return 'below';
  return max !== undefined && figure.gt(max) ? 'above' : null;
};
