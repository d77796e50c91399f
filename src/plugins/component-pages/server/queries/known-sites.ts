import type { Core } from '@strapi/strapi';
import { dateOf, today } from '../../../platform/server/public';
import { countsOnSites, missedCases, standingOf, type Standing } from '../../../moderation/server/public';
import type { KnownPage, KnownSite } from '../domain/completeness';
import { responsibleOn, type ResponsibleTerm } from '../domain/responsible';
import { MENU, PAGE, PROFILE } from '../uids';
import { articlesOnSites } from './articles-on-sites';
import type { SiteRow } from './site-rows';

interface Row {
  readonly documentId: string;
  readonly publishedAt: string | null;
  readonly updatedAt: string;
  readonly title: string;
  readonly site: { readonly documentId: string } | null;
}
interface PageRow extends Row {
  readonly slug: string | null;
  readonly purpose: string | null;
  readonly reviewOn: string | null;
  readonly order: number | null;
  readonly changedAt: string | null;
  readonly parent: { readonly documentId: string } | null;
}
interface ProfileRow extends Row {
  readonly contacts: readonly unknown[];
  readonly responsible: readonly ResponsibleTerm[];
}
interface MenuRow extends Row { readonly position: string }

/** The draft of a document with the published row beside it. */
export interface Pair<R extends Row> {
  readonly draft: R;
  readonly published: R | null;
  readonly standing: Standing | undefined;
}

export interface SiteFacts {
  readonly known: KnownSite;
  readonly pages: readonly Pair<PageRow>[];
  readonly profiles: readonly Pair<ProfileRow>[];
  readonly menus: readonly Pair<MenuRow>[];
  readonly lastPublishedAt: Date | null;
}

const pairsOf = async <R extends Row>(strapi: Core.Strapi, uid: string, sites: readonly string[], columns: readonly string[], populate: object = {}): Promise<readonly Pair<R>[]> => {
  const rows = (await strapi.db.query(uid as never).findMany({
    where: { site: { documentId: { $in: sites } } },
    select: ['documentId', 'publishedAt', 'updatedAt', 'title', ...columns],
    populate: { site: { select: ['documentId'] }, ...populate },
    orderBy: [{ id: 'asc' }],
  } as never)) as unknown as R[];
  const published = new Map(rows.filter((row) => row.publishedAt !== null).map((row) => [row.documentId, row]));
  const drafts = rows.filter((row) => row.publishedAt === null);
  const standing = await standingOf(strapi, uid, drafts.map(({ documentId }) => documentId));
  return drafts.map((draft) => ({ draft, published: published.get(draft.documentId) ?? null, standing: standing.get(draft.documentId) }));
};

const UNDER_WAY = new Set(['open', 'returned', 'approved', 'scheduled']);

/** The day of the last publication, in Asia/Ho_Chi_Minh. */
const changedOn = ({ published }: Pair<PageRow>): string | null => (published?.changedAt ? dateOf(new Date(published.changedAt)) : null);

/** Everything that completeness and the overview ask of some sites, in a fixed number of statements. */
export const knownSites = async (strapi: Core.Strapi, sites: readonly SiteRow[], listed: ReadonlyMap<string, readonly { key: string; category: string | null }[]>): Promise<ReadonlyMap<string, SiteFacts>> => {
  const ids = sites.map(({ documentId }) => documentId);
  const units = sites.flatMap(({ unit }) => unit?.documentId ?? []);
  const pages = await pairsOf<PageRow>(strapi, PAGE, ids, ['slug', 'purpose', 'reviewOn', 'order', 'changedAt'], { parent: { select: ['documentId'] } });
  const profiles = await pairsOf<ProfileRow>(strapi, PROFILE, ids, [], { contacts: { select: ['id'] }, responsible: true });
  const menus = await pairsOf<MenuRow>(strapi, MENU, ids, ['position']);
  const missed = await missedCases(strapi, today(), { sites: ids, units });
  const counts = await countsOnSites(strapi, ids);
  const articles = await articlesOnSites(strapi, ids);

  return new Map(sites.map((site) => {
    const here = <R extends Row>(pairs: readonly Pair<R>[]) => pairs.filter(({ draft }) => draft.site?.documentId === site.documentId);
    const [ownPages, ownProfiles, ownMenus] = [here(pages), here(profiles), here(menus)];
    const emptyKeys = new Set((listed.get(site.documentId) ?? []).filter(({ category }) => articles(site.documentId, category) === 0).map(({ key }) => key));
    const profile = ownProfiles.find(({ published }) => published !== null);
    const known: KnownSite = {
      pages: ownPages.map((pair): KnownPage => ({
        documentId: pair.draft.documentId, title: pair.published?.title ?? pair.draft.title, purpose: pair.published?.purpose ?? pair.draft.purpose,
        published: pair.published !== null, underWay: UNDER_WAY.has(pair.standing?.state ?? 'none'),
        empty: emptyKeys.has(pair.published?.purpose ?? ''), changedOn: changedOn(pair), reviewOn: pair.published?.reviewOn ?? null,
      })),
      profile: profile?.published ? {
        documentId: profile.draft.documentId, contacts: profile.published.contacts.length, responsible: responsibleOn(profile.published.responsible, today()) !== null,
      } : null,
      profileDraft: ownProfiles[0]?.draft.documentId ?? null,
      menus: ownMenus.flatMap(({ published }) => (published ? [published.position] : [])),
      menuDraft: ownMenus.find(({ draft }) => draft.position === 'header')?.draft.documentId ?? null,
      missed: missed.filter((one) => (one.site === null ? one.unit === site.unit?.documentId : one.site === site.documentId)),
    };
    return [site.documentId, { known, pages: ownPages, profiles: ownProfiles, menus: ownMenus, lastPublishedAt: counts.get(site.documentId)?.lastPublishedAt ?? null }];
  }));
};
