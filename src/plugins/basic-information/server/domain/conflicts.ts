import { createHash } from 'node:crypto';
import type { Period } from '../../contracts';
import { same } from './decimal';
import { samePeriod } from './period';

/** A figure in the form in which figures are compared, whatever it came from. */
export interface ComparedFigure {
  /** Kind of source: `info-entry`. */
  readonly source: string;
  /** Which item of the source: the documentId of an entry. */
  readonly ref: string;
  readonly state: FigureState;
  readonly indicator: string;
  /** Code of the unit it is about. */
  readonly subject: string;
  readonly period: Period | null;
  readonly periodEnd: string;
  /** In the indicator's first unit of measure where that is declared. */
  readonly value: string;
  readonly measure: string;
}

export type FigureState = 'draft' | 'published';

const sameItem = (a: ComparedFigure, b: ComparedFigure): boolean => a.source === b.source && a.ref === b.ref;

/** Whether two figures state the same thing: indicator, the unit it is about, period and unit of measure. */
export const speakOfTheSame = (a: ComparedFigure, b: ComparedFigure): boolean =>
  a.indicator === b.indicator && a.subject === b.subject && a.periodEnd === b.periodEnd && samePeriod(a.period, b.period) && a.measure === b.measure;

/**
 * BI-3.3: two items state different values for the same indicator, unit and period. A corrected figure does not
 * contradict the older version of its own item, and values in units of measure without a declared conversion are not judged.
 */
export const contradict = (a: ComparedFigure, b: ComparedFigure): boolean =>
  !sameItem(a, b) && speakOfTheSame(a, b) && !same(a.value, b.value);

/** Fingerprint of one side: another value or period is another side, so that a settled conflict opens anew. */
export const sideOf = ({ source, ref, indicator, subject, period, periodEnd, value, measure }: Omit<ComparedFigure, 'state'>): string =>
  createHash('sha256').update(JSON.stringify([source, ref, indicator, subject, period, periodEnd, value, measure])).digest('hex').slice(0, 32);

/** Name of the conflict between two sides, the same from either end. */
export const pairOf = (a: string, b: string): string => (a < b ? `${a}-${b}` : `${b}-${a}`);

export interface Contradiction<F extends ComparedFigure> {
  readonly pair: string;
  /** The one of the lesser fingerprint. */
  readonly left: F;
  readonly right: F;
}

/** A contradiction of two figures, its sides in the order that `pair` names; null when they agree. */
export const contradictionOf = <F extends ComparedFigure>(a: F, b: F): Contradiction<F> | null => {
  if (!contradict(a, b)) return null;
  const [left, right] = sideOf(a) < sideOf(b) ? [a, b] : [b, a];
  return { pair: pairOf(sideOf(a), sideOf(b)), left, right };
};

/** Every contradiction among figures, each once, in the order of their names, however the figures were given. */
export const contradictionsAmong = <F extends ComparedFigure>(figures: readonly F[]): readonly Contradiction<F>[] => {
  const found = new Map<string, Contradiction<F>>();
  for (const [index, a] of figures.entries()) {
    for (const b of figures.slice(index + 1)) {
      const one = contradictionOf(a, b);
      if (one !== null && !found.has(one.pair)) found.set(one.pair, one);
    }
  }
  return [...found.values()].sort((a, b) => (a.pair < b.pair ? -1 : 1));
};
