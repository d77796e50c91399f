import type { Core } from '@strapi/strapi';
import { dateOf, today } from '../../../platform/server/public';
import { slugOf } from '../../../platform/contracts/slug';
import { FINDING_KINDS, type FindingKind, type SiteLine, type SiteListPage, type SiteState } from '../../contracts';
import { badness } from '../domain/completeness';
import { PAGE } from '../uids';
import { portalUrl } from './portal-url';
import { judgedSites, type JudgedSite } from './site-findings';
import { headOf, readableSites } from './site-rows';

export interface SiteListQuery {
  readonly search: string;
  readonly state?: SiteState | undefined;
  readonly finding?: FindingKind | undefined;
  readonly page: number;
  readonly pageSize: number;
}

const lineOf = ({ row, findings, lastPublishedAt }: JudgedSite, url: string): SiteLine => ({
  ...headOf(row, url),
  counts: Object.fromEntries(FINDING_KINDS.flatMap((kind) => {
    const count = findings.filter((finding) => finding.kind === kind).length;
    return count === 0 ? [] : [[kind, count]];
  })),
  mandatory: findings.filter(({ mandatory }) => mandatory).length,
  findings: findings.length,
  lastPublishedOn: lastPublishedAt ? dateOf(new Date(lastPublishedAt)) : null,
});

/** Sites that this person looks after, worst first; the counts are over all of them. */
export const siteList = async (strapi: Core.Strapi, query: SiteListQuery): Promise<SiteListPage> => {
  const { sites } = await readableSites(strapi, PAGE);
  const judged = await judgedSites(strapi, sites);
  const url = await portalUrl(strapi);
  const words = slugOf(query.search);
  const lines = judged
    .map((site) => ({ line: lineOf(site, url), weight: badness(site.findings) }))
    .sort((a, b) => b.weight - a.weight || a.line.title.localeCompare(b.line.title, 'vi'))
    .map(({ line }) => line);
  const wanted = lines.filter(({ title, path, unit, state, counts }) =>
    (query.state === undefined || state === query.state)
    && (query.finding === undefined || counts[query.finding] !== undefined)
    && (words === '' || slugOf(`${title} ${path} ${unit.code} ${unit.name}`).includes(words)));
  return {
    data: wanted.slice((query.page - 1) * query.pageSize, query.page * query.pageSize),
    meta: {
      pagination: { page: query.page, pageSize: query.pageSize, pageCount: Math.ceil(wanted.length / query.pageSize), total: wanted.length },
      today: today(),
      counts: { sites: lines.length, withMandatory: lines.filter(({ mandatory }) => mandatory > 0).length, preparing: lines.filter(({ state }) => state === 'preparing').length },
    },
  };
};
