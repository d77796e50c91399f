import type { Core } from '@strapi/strapi';
import type { Actor } from '../../../units/contracts';
import type { ConflictSide, ConflictView, Settlement } from '../../contracts';
import { percentChange, subtract } from '../domain/decimal';
import { mayKnow } from '../domain/duty';
import type { IndicatorList } from '../domain/indicators';
import { figureSource, type DescribedItem } from '../services/figure-sources';
import type { Found } from './contradictions';
import type { FigureRow } from './figure-rows';
import { unitNames, type UnitNames } from './unit-names';

/** Whether a person may see a figure: what readers see, everybody; a draft only those of its unit or its operator. */
export const isKnownTo = (actor: Actor, { state, owner, category }: FigureRow): boolean => state === 'published' || mayKnow(actor, owner, category);

type Described = ReadonlyMap<string, DescribedItem>;

const describeAll = async (strapi: Core.Strapi, rows: readonly FigureRow[]): Promise<ReadonlyMap<string, Described>> => {
  const found = new Map<string, Described>();
  for (const source of new Set(rows.map((row) => row.source))) {
    const refs = new Set(rows.flatMap((row) => (row.source === source ? [row.ref] : [])));
    found.set(source, await figureSource(source).describe(strapi, [...refs]));
  }
  return found;
};

/** Contradictions as screens show them; the caller has left out those whose sides the person may not know. */
export const conflictViews = async (
  strapi: Core.Strapi, actor: Actor, found: readonly Found[], settled: ReadonlyMap<string, Settlement>, indicators: IndicatorList,
): Promise<readonly ConflictView[]> => {
  const [described, units] = [await describeAll(strapi, found.flatMap(({ left, right }) => [left, right])), await unitNames(strapi)];
  return found.map(({ pair, left, right }) => ({
    pair,
    indicator: indicatorName(left, indicators),
    subject: { code: left.subject, name: units.ofCode(left.subject, left.periodEnd) },
    period: left.period ?? right.period,
    periodEnd: left.periodEnd,
    left: sideView(left, actor, described, units),
    right: sideView(right, actor, described, units),
    difference: subtract(right.value, left.value),
    percent: percentChange(left.value, right.value),
    settlement: settled.get(pair) ?? null,
  }));
};

const indicatorName = ({ indicator, label, asOf }: FigureRow, indicators: IndicatorList): string =>
  indicator.startsWith('=') ? label : (indicators.find({ indicator, label, asOf })?.name ?? label);

const sideView = (row: FigureRow, actor: Actor, described: ReadonlyMap<string, Described>, units: UnitNames): ConflictSide => {
  const item = described.get(row.source)?.get(row.ref);
  const published = row.state === 'published';
  return {
    source: row.source,
    ref: row.ref,
    sourceName: figureSource(row.source).name,
    title: (published ? item?.title : item?.draftTitle) ?? row.ref,
    unit: units.ofId(row.owner),
    published,
    label: row.label,
    value: row.writtenValue,
    unitOfMeasure: row.writtenMeasure,
    // Staff pages of other units' items are closed; what is published they read on the public page.
    link: mayKnow(actor, row.owner, row.category) ? (item?.link ?? null) : null,
  };
};
