import { showFigure } from '../../../contracts';
import { Figure } from '../../../contracts/exact';

/** How far a figure is from another, with its sign and the share in percent: `+34 (+2,8 %)`; null when they are equal. */
export const differenceText = (before: string, after: string, places: number): string | null => {
  const difference = new Figure(after).minus(before);
  if (difference.isZero()) return null;
  const signed = (exact: string, decimals: number): string => `${exact.startsWith('-') ? '' : '+'}${showFigure(exact, decimals)}`;
  const amount = signed(difference.toFixed(), places);
  if (new Figure(before).isZero()) return amount;
  const share = difference.div(new Figure(before).abs()).times(100).toDecimalPlaces(1);
  return `${amount} (${signed(share.toFixed(), 0)} %)`;
};
