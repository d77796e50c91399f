import { Figure, FEWEST_PEERS, roundedText, type CellKey, type PeerRange } from '../../contracts';

/** Makes the median deviation comparable with a standard deviation of normally spread figures. */
const MEDIAN_SCALE = '1.4826';
/** The same for the mean deviation: the square root of half of pi. */
const MEAN_SCALE = '1.2533';
const PLACES = 10;

const middle = (sorted: readonly Figure[]): Figure => {
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return low && high ? low.plus(high).div(2) : new Figure(0);
};

const ascending = (figures: readonly Figure[]): readonly Figure[] => [...figures].sort((a, b) => a.comparedTo(b));

/** The median of exact figures, the mean of both middle ones where there is none; null of nothing. */
export const medianOf = (figures: readonly string[]): string | null =>
  (figures.length === 0 ? null : roundedText(middle(ascending(figures.map((figure) => new Figure(figure)))), PLACES));

/**
 * Scaled median absolute deviation. It is 0 where more than half of the figures are the same; then the scaled mean
 * absolute deviation from the median stands in for it, which is 0 only where all are the same.
 */
const spreadOf = (figures: readonly Figure[], median: Figure): Figure => {
  const distances = ascending(figures.map((figure) => figure.minus(median).abs()));
  const typical = middle(distances);
  if (!typical.isZero()) return typical.times(MEDIAN_SCALE);
  return distances.reduce((sum, distance) => sum.plus(distance), new Figure(0)).div(distances.length).times(MEAN_SCALE);
};

/** How the figures of a cell lie among approved reports of the same level; null below five, or one could guess whose they are. */
export const peerRange = ({ row, column }: CellKey, figures: readonly string[]): PeerRange | null => {
  if (figures.length < FEWEST_PEERS) return null;
  const sorted = ascending(figures.map((figure) => new Figure(figure)));
  const median = middle(sorted);
  const [low, high] = [sorted[0], sorted[sorted.length - 1]];
  const text = (figure: Figure | undefined): string => (figure && roundedText(figure, PLACES)) ?? '0';
  return { row, column, median: text(median), low: text(low), high: text(high), spread: text(spreadOf(sorted, median)), count: figures.length };
};
