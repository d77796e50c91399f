import type { Core } from '@strapi/strapi';
import { reader } from '../../../platform/server/public';
import { cases } from '../services/case-rows';

/** An item that should have been public by a day that has passed (PT-4.3). */
export interface MissedCase {
  readonly contentType: string;
  readonly documentId: string;
  readonly title: string;
  /** documentId of the site; null for types without one. */
  readonly site: string | null;
  readonly unit: string;
  readonly dueOn: string;
}

/** Running cases whose due day is before `day`, of these units and sites. One statement. */
export const missedCases = async (strapi: Core.Strapi, day: string, { sites, units }: { readonly sites: readonly string[]; readonly units: readonly string[] }): Promise<readonly MissedCase[]> => {
  const { rows } = await reader(strapi).raw<{ rows: MissedCase[] }>(
    `select content_type as "contentType", document_id as "documentId", title, site, unit, to_char(due_on, 'YYYY-MM-DD') as "dueOn"
       from congtinh.moderation_cases
      where system = 'portal' and state in ('open', 'returned', 'approved', 'scheduled') and due_on < :day
        and (site = any(:sites) or (site is null and unit = any(:units)))
      order by due_on, id`,
    { day, sites: [...sites], units: [...units] } as never);
  return rows;
};

export interface SiteCounts {
  readonly waiting: number;
  readonly returned: number;
  /** When something of the site last went public. */
  readonly lastPublishedAt: Date | null;
}

/** How much of a type runs on each site, and when something was last published there. One statement. */
export const countsOnSites = async (strapi: Core.Strapi, sites: readonly string[], contentType?: string): Promise<ReadonlyMap<string, SiteCounts>> => {
  const query = cases(reader(strapi)).whereIn('site', [...sites]).groupBy('site').select('site')
    .select(reader(strapi).raw(`count(*) filter (where state in ('open', 'approved', 'scheduled')) as waiting`))
    .select(reader(strapi).raw(`count(*) filter (where state = 'returned') as returned`))
    .select(reader(strapi).raw('max(published_at) as last'));
  if (contentType !== undefined) void query.where({ content_type: contentType });
  const rows = (await query) as { site: string; waiting: string; returned: string; last: Date | null }[];
  return new Map(rows.map(({ site, waiting, returned, last }) => [site, { waiting: Number(waiting), returned: Number(returned), lastPublishedAt: last }]));
};
