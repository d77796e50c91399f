import type { Core } from '@strapi/strapi';
import { reader, today } from '../../../platform/server/public';
import type { DayLine, ItemKind, Period, ViewStatistics } from '../../contracts';
import { daysKeptFrom } from '../domain/view-rules';
import { notFound, tooMuch, tooOld } from '../services/refusals';
import { titlesOf } from './item-titles';
import { allSites, sectionNames } from './part-names';
import { readableUnits } from './readable-units';

/** Lines of one file; what is longer is asked in parts. */
const MOST_LINES = 200_000;

const LINES = `
  select to_char(day, 'YYYY-MM-DD') as day, coalesce(nullif(site, ''), :root) as site, kind, document_id as "documentId", nullif(category, '') as category, sum(views)::float8 as views
  from congtinh.view_days where day between :from and :to and site = any(:sites)
  group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5 limit :most`;

interface Row { readonly day: string; readonly site: string; readonly kind: ItemKind | 'list'; readonly documentId: string; readonly category: string | null; readonly views: number }

/**
 * Views day by day, of each thing by itself, within the person's scope (PT-3.2).
 * @throws 403, 404 as the statistics do; 422 for days that are not kept any more, or more lines than a file takes
 */
export const dayViews = async (strapi: Core.Strapi, { from, to }: Period, unitId: string | null): Promise<{ readonly unit: ViewStatistics['unit']; readonly lines: readonly DayLine[] }> => {
  const units = (await readableUnits(strapi)).units.filter(({ documentId }) => unitId === null || documentId === unitId);
  const [only] = units;
  if (only === undefined) throw notFound();
  const daysFrom = daysKeptFrom(today());
  if (from < daysFrom) throw tooOld(daysFrom);
  const codes = new Map<string, string>(units.map(({ documentId, code }) => [documentId, code]));
  const all = await allSites(strapi);
  const sites = all.filter(({ unit }) => unit !== null && codes.has(unit.documentId));
  const root = all.find(({ path }) => path === '/')?.documentId ?? null;
  const asked = sites.map(({ documentId }) => documentId);
  const { rows } = await reader(strapi).raw<{ rows: Row[] }>(LINES, { from, to, root, sites: root !== null && asked.includes(root) ? [...asked, ''] : asked, most: MOST_LINES + 1 });
  if (rows.length > MOST_LINES) throw tooMuch(MOST_LINES);
  const titles = await titlesOf(strapi, rows.filter(({ documentId }) => documentId !== '').map(({ documentId }) => documentId));
  const sectionName = await sectionNames(strapi, [...new Set(rows.flatMap(({ category }) => (category === null ? [] : [category])))]);
  const siteOf = new Map(sites.map((site) => [site.documentId, site]));
  const lines = rows.map(({ day, site, kind, documentId, category, views }): DayLine => ({
    day, unit: codes.get(siteOf.get(site)?.unit?.documentId ?? '') ?? '', site: siteOf.get(site)?.path ?? '', kind, documentId,
    title: titles.get(documentId) ?? '', category: category === null ? '' : sectionName(category), views,
  }));
  return { unit: unitId === null && units.length > 1 ? null : { documentId: only.documentId, code: only.code, name: only.name }, lines };
};
