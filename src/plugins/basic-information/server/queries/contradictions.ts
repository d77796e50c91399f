import type { Core } from '@strapi/strapi';
import { contradictionOf, contradictionsAmong, type Contradiction, type FigureState } from '../domain/conflicts';
import { figureSource, figureSources } from '../services/figure-sources';
import { disputedFigures, figuresOfItems, rivalsOf, type Counted, type FigureRow } from './figure-rows';

export type Found = Contradiction<FigureRow>;

const sameKey = ({ indicator, subject, periodEnd, measure }: FigureRow): string => JSON.stringify([indicator, subject, periodEnd, measure]);

const byKey = (rows: readonly FigureRow[]): ReadonlyMap<string, FigureRow[]> => {
  const groups = new Map<string, FigureRow[]>();
  for (const row of rows) groups.set(sameKey(row), [...(groups.get(sameKey(row)) ?? []), row]);
  return groups;
};

/** Leaves out drafts that nobody submitted: what is still being written contradicts nothing. */
const onlyCounted = async (strapi: Core.Strapi, rows: readonly FigureRow[]): Promise<readonly FigureRow[]> => {
  const drafts = rows.filter(({ state }) => state === 'draft');
  const counted = new Map<string, ReadonlySet<string>>();
  for (const source of new Set(drafts.map((row) => row.source))) {
    counted.set(source, await figureSource(source).underWay(strapi, drafts.flatMap((row) => (row.source === source ? [row.ref] : []))));
  }
  return rows.filter(({ state, source, ref }) => state === 'published' || counted.get(source)?.has(ref));
};

export interface Compared {
  /** Draft and published figures of the items themselves. */
  readonly own: readonly FigureRow[];
  readonly contradictions: readonly Found[];
}

/** What contradicts the figures of these items in one state (BI-3.3). Three statements, however many items. */
export const contradictionsOf = async (strapi: Core.Strapi, source: string, refs: readonly string[], state: FigureState): Promise<Compared> => {
  if (refs.length === 0) return { own: [], contradictions: [] };
  const own = await figuresOfItems(strapi, source, refs);
  const rivals = byKey(await onlyCounted(strapi, await rivalsOf(strapi, source, refs, state)));
  const found = new Map<string, Found>();
  for (const figure of own.filter((row) => row.state === state)) {
    for (const rival of rivals.get(sameKey(figure)) ?? []) {
      const one = contradictionOf(figure, rival);
      // A published figure stands before the same figure of its own draft.
      if (one !== null && (!found.has(one.pair) || rival.state === 'published')) found.set(one.pair, one);
    }
  }
  return { own, contradictions: [...found.values()] };
};

/** Every contradiction among what is published or under verification, newest period first. */
export const allContradictions = async (strapi: Core.Strapi): Promise<readonly Found[]> => {
  const counted: Counted = new Map(await Promise.all(figureSources().map(async (source) => [source.key, await source.underWay(strapi)] as const)));
  const groups = byKey(await disputedFigures(strapi, counted));
  // Published before draft, so that of two equal sides the one that readers see is named.
  const ordered = (rows: readonly FigureRow[]): readonly FigureRow[] => [...rows].sort((a, b) => (a.state === b.state ? 0 : a.state === 'published' ? -1 : 1));
  return [...groups.values()].flatMap((rows) => contradictionsAmong(ordered(rows)))
    .sort((a, b) => (a.left.periodEnd === b.left.periodEnd ? (a.pair < b.pair ? -1 : 1) : a.left.periodEnd < b.left.periodEnd ? 1 : -1));
};
