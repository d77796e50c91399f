import type { Core } from '@strapi/strapi';
import type { Actor } from '../../../units/contracts';
import type { EntryFigures, FigureView, PreviousFigure } from '../../contracts';
import { percentChange, subtract } from '../domain/decimal';
import { holdsOver } from '../domain/duty';
import type { IndicatorList } from '../domain/indicators';
import { labelKey } from '../domain/label';
import { ENTRY_SOURCE } from '../uids';
import { conflictViews, isKnownTo } from './conflict-views';
import { contradictionsOf, type Found } from './contradictions';
import type { FigureRow } from './figure-rows';
import { loadIndicators } from './indicators';
import { settlementsOf } from './settlements';
import { unitNames } from './unit-names';

/** A draft entry as this query needs it; the caller has read it within the person's scope. */
export interface DraftEntry {
  readonly documentId: string;
  readonly unit: { readonly documentId: string } | null;
  readonly category: { readonly documentId: string } | null;
  readonly keyFigures: readonly { readonly note: string | null }[];
}

/** The published figure of the same indicator, unit and kind of period, the latest if there are several. */
const previousOf = (row: FigureRow, published: readonly FigureRow[]): PreviousFigure | null => {
  const [before] = published.filter((one) => one.indicator === row.indicator && one.subject === row.subject && one.period === row.period)
    .sort((a, b) => (a.asOf < b.asOf ? 1 : -1));
  if (before === undefined) return null;
  const alike = labelKey(before.writtenMeasure) === labelKey(row.writtenMeasure);
  const values = alike ? [before.writtenValue, row.writtenValue] as const : before.measure === row.measure ? [before.value, row.value] as const : null;
  return {
    value: before.writtenValue, unitOfMeasure: before.writtenMeasure, asOf: before.asOf,
    difference: values && subtract(values[1], values[0]),
    percent: values && percentChange(...values),
  };
};

const isSideOf = (row: FigureRow) => ({ left, right }: Found): boolean =>
  [left, right].some((side) => side.ref === row.ref && side.source === row.source && side.indicator === row.indicator && side.subject === row.subject &&
    side.periodEnd === row.periodEnd && side.value === row.value);

/**
 * The figures of draft entries, each with what readers see now and what contradicts it (BI-3.3). A person sees the other
 * side when it is published or his own to know; of others' drafts he is only told how many there are.
 * A fixed number of statements, however many entries.
 */
export const entryFigures = async (strapi: Core.Strapi, actor: Actor, entries: readonly DraftEntry[]): Promise<ReadonlyMap<string, EntryFigures>> => {
  const refs = entries.map(({ documentId }) => documentId);
  const { own, contradictions } = await contradictionsOf(strapi, ENTRY_SOURCE, refs, 'draft');
  const [settled, indicators, units] = [await settlementsOf(strapi, contradictions.map(({ pair }) => pair)), await loadIndicators(strapi), await unitNames(strapi)];
  const isOwn = ({ ref, source }: FigureRow, documentId: string): boolean => source === ENTRY_SOURCE && ref === documentId;
  const known = contradictions.filter(({ left, right }) => isKnownTo(actor, left) && isKnownTo(actor, right));
  const views = await conflictViews(strapi, actor, known, settled, indicators);
  const pairs: [string, EntryFigures][] = [];
  for (const { documentId, unit, category, keyFigures } of entries) {
    const published = own.filter((row) => row.ref === documentId && row.state === 'published');
    const mine = contradictions.filter(({ left, right }) => isOwn(left, documentId) || isOwn(right, documentId));
    const figures: FigureView[] = [];
    for (const row of own.filter((one) => one.ref === documentId && one.state === 'draft')) {
      figures.push({
        label: row.label,
        indicator: indicatorOf(row, indicators),
        subject: { code: row.subject, name: units.ofCode(row.subject, row.asOf) },
        period: row.period, asOf: row.asOf, value: row.writtenValue, unitOfMeasure: row.writtenMeasure,
        note: keyFigures[row.position]?.note ?? null,
        previous: previousOf(row, published),
        conflicts: mine.filter(isSideOf(row)).filter(({ pair }) => !settled.has(pair)).map(({ pair }) => pair),
      });
    }
    const shown = new Set(mine.map(({ pair }) => pair));
    const conflicts = views.filter(({ pair }) => shown.has(pair));
    pairs.push([documentId, {
      documentId, figures, conflicts,
      hiddenConflicts: mine.filter(({ pair }) => !settled.has(pair)).length - conflicts.filter(({ settlement }) => settlement === null).length,
      maySettle: unit !== null && holdsOver(actor, 'operator', unit.documentId, category?.documentId ?? null),
    }]);
  }
  return new Map(pairs);
};

const indicatorOf = ({ indicator, label, asOf }: FigureRow, indicators: IndicatorList): FigureView['indicator'] => {
  if (indicator.startsWith('=')) return null;
  return { code: indicator, name: indicators.find({ indicator, label, asOf })?.name ?? label };
};
