import type { Core } from '@strapi/strapi';
import { today } from '../../../platform/server/public';
import { daysOf, monthsOf, type ItemKind, type PartViews, type Period, type ViewStatistics } from '../../contracts';
import { daysKeptFrom } from '../domain/view-rules';
import { KIND_NAMES, mostFirst, NO_VIEWS, stepOf, sumOf } from '../domain/views';
import { notFound } from '../services/refusals';
import { mostViewed, sumsOfViews, type ViewGroup, type ViewQuestion } from './count-views';
import { titlesOf } from './item-titles';
import { allSites, sectionNames, siteNames } from './part-names';
import { readableUnits } from './readable-units';

/** So many items are named on the screen. */
export const TOP_ITEMS = 20;

const refOf = ({ documentId, code, name }: { readonly documentId: string; readonly code: string; readonly name: string }) => ({ documentId, code, name });

/**
 * How often the sites of one unit, or of all within the person's scope, were looked at in a period (PT-3.2). Views belong
 * to the unit whose site showed the item. A fixed number of statements.
 * @throws 403 for whom statistics are not, 404 for a unit outside his scope
 */
export const viewStatisticsOf = async (strapi: Core.Strapi, period: Period, unitId: string | null, top: number = TOP_ITEMS): Promise<ViewStatistics> => {
  const { units: readable } = await readableUnits(strapi);
  const units = unitId === null ? readable : readable.filter(({ documentId }) => documentId === unitId);
  const [only] = units;
  if (only === undefined) throw notFound();
  const ids = new Set<string>(units.map(({ documentId }) => documentId));
  const all = await allSites(strapi);
  const sites = all.filter(({ unit }) => unit !== null && ids.has(unit.documentId));
  const daysFrom = daysKeptFrom(today());
  const question: ViewQuestion = {
    period, step: stepOf(period, daysFrom), sites: sites.map(({ documentId }) => documentId), root: all.find(({ path }) => path === '/')?.documentId ?? null,
  };
  const rows = await sumsOfViews(strapi, question);
  const items = await mostViewed(strapi, question, top);
  const titles = await titlesOf(strapi, items.map(({ documentId }) => documentId));
  const siteName = siteNames(all);
  const sectionName = await sectionNames(strapi, rows.flatMap(({ by, key }) => (by === 'category' && key !== null ? [key] : [])));

  const of = (by: ViewGroup) => rows.filter((row) => row.by === by);
  const found = (by: ViewGroup): ReadonlyMap<string | null, ViewStatistics['total']> => new Map(of(by).map(({ key, items: views, lists }) => [key, { items: views, lists }]));
  const parts = (by: ViewGroup, name: (key: string | null) => string): readonly PartViews[] =>
    [...found(by)].map(([key, counts]) => ({ key, name: name(key), ...counts })).sort(mostFirst);
  const [times, bySite] = [found('time'), found('site')];
  return {
    period, today: today(), daysFrom, step: question.step,
    // Whose scope is one unit has asked for it.
    unit: unitId === null && units.length > 1 ? null : refOf(only),
    total: found('all').get(null) ?? NO_VIEWS,
    times: (question.step === 'day' ? daysOf(period, today()) : monthsOf(period, today())).map((time) => ({ time, ...(times.get(time) ?? NO_VIEWS) })),
    units: units.map((unit) => ({ unit, own: sites.filter((site) => site.unit?.documentId === unit.documentId) })).filter(({ own }) => own.length > 0 || unitId !== null)
      .map(({ unit, own }) => ({ unit: refOf(unit), sites: own.map(({ path }) => path), name: unit.name, ...sumOf(own.map(({ documentId }) => bySite.get(documentId) ?? NO_VIEWS)) }))
      .sort(mostFirst).map(({ name: _name, ...line }) => line),
    kinds: parts('kind', (key) => KIND_NAMES[key as ItemKind]).filter(({ key }) => key !== 'list'),
    sites: sites.map(({ documentId }) => ({ key: documentId, name: siteName(documentId), ...(bySite.get(documentId) ?? NO_VIEWS) })).sort(mostFirst),
    categories: parts('category', sectionName),
    top: items.map(({ kind, documentId, site, views }) => ({ kind, documentId, title: titles.get(documentId) ?? null, site: siteName(site), views })),
  };
};
