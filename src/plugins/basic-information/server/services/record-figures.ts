import type { UnitOfWork } from '../../../platform/server/public';
import type { Period } from '../../contracts';
import { sideOf, type FigureState } from '../domain/conflicts';
import { comparable, indicatorKey, type IndicatorList } from '../domain/indicators';
import { periodEnd } from '../domain/period';
import { figureSource } from './figure-sources';

/** A figure as its source states it. */
export interface StatedFigure {
  /** Code of an indicator of the list, or null. */
  readonly indicator: string | null;
  readonly label: string;
  /** Exact decimal text. */
  readonly value: string;
  readonly unitOfMeasure: string;
  /** ISO day. */
  readonly asOf: string;
  readonly period: Period | null;
  /** Code of the unit it is about. */
  readonly subject: string;
}

export interface StatedItem {
  readonly source: string;
  readonly ref: string;
  readonly state: FigureState;
  /** documentId of the unit that answers for it. */
  readonly owner: string;
  readonly category: string | null;
  readonly figures: readonly StatedFigure[];
}

const rowsOf = (item: StatedItem, indicators: IndicatorList): Record<string, unknown>[] =>
  item.figures.map((figure, position) => {
    const indicator = indicators.find(figure);
    const { value, measure } = comparable(indicator, figure.value, figure.unitOfMeasure);
    const compared = {
      source: item.source, ref: item.ref, indicator: indicatorKey(indicator, figure.label), subject: figure.subject,
      period: figure.period, periodEnd: periodEnd(figure.period, figure.asOf), value, measure,
    };
    return {
      source: item.source, ref: item.ref, state: item.state, position, owner: item.owner, category: item.category,
      indicator: compared.indicator, subject: figure.subject, period: figure.period, period_end: compared.periodEnd, value, measure,
      label: figure.label, written_value: figure.value, written_measure: figure.unitOfMeasure, as_of: figure.asOf, side: sideOf(compared),
    };
  });

/**
 * Replaces what is known of the figures of an item, in the transaction that changed it: `items` are its states
 * (draft, published); none takes it out of every comparison.
 */
export const recordFigures = async (
  { trx }: UnitOfWork, { source, ref }: { readonly source: string; readonly ref: string }, items: readonly StatedItem[], indicators: IndicatorList,
): Promise<void> => {
  figureSource(source);
  const table = (): ReturnType<typeof trx.withSchema> => trx.withSchema('congtinh');
  await table().from('basic_information_figures').where({ source, ref }).delete();
  const rows = items.flatMap((item) => rowsOf(item, indicators));
  if (rows.length > 0) await table().into('basic_information_figures').insert(rows);
};
