import type { Core } from '@strapi/strapi';
import { today } from '../../../platform/server/public';
import { countsOnSites } from '../../../moderation/server/public';
import type { DocumentState, PageLine, PartLine, SiteOverview } from '../../contracts';
import { responsibleOn } from '../domain/responsible';
import { notFound } from '../services/refusals';
import { MENU, PAGE, PROFILE, SITE } from '../uids';
import { pathsOfSite } from './page-paths';
import { portalUrl } from './portal-url';
import { judgedSites, type JudgedSite } from './site-findings';
import { headOf, mayOn, readableSites } from './site-rows';

const ARTICLE = 'api::article.article';

interface AnyPair {
  readonly draft: { readonly documentId: string; readonly title: string; readonly updatedAt: string };
  readonly published: { readonly updatedAt: string } | null;
  readonly standing: JudgedSite['pages'][number]['standing'];
}

const stateOf = ({ draft, published, standing }: AnyPair): DocumentState => ({
  published: published !== null,
  state: standing?.state ?? 'none',
  modified: published !== null && (standing?.editedAt ?? new Date(0)) > (standing?.publishedAt ?? new Date(0)),
  changedAt: (standing?.editedAt ?? new Date(draft.updatedAt)).toISOString(),
  remark: standing?.remark ?? null,
});

const partOf = (contentType: string) => (pair: AnyPair): PartLine => ({ contentType, documentId: pair.draft.documentId, title: pair.draft.title, ...stateOf(pair) });

const draftsAndPublished = async (strapi: Core.Strapi, site: string): Promise<{ drafts: number; published: number }> => {
  const count = (where: object) => strapi.db.query(ARTICLE).count({ where: { site: { documentId: site }, ...where } } as never);
  const [all, published] = [await count({ publishedAt: null }), await count({ publishedAt: { $notNull: true } })];
  return { drafts: all, published };
};

/** One site as those who look after it see it: what is missing, its pages and parts with their state. Throws 404 outside scope. */
export const siteOverview = async (strapi: Core.Strapi, documentId: string): Promise<SiteOverview> => {
  const { actor, sites } = await readableSites(strapi, PAGE);
  const row = sites.find((site) => site.documentId === documentId);
  const [judged] = row ? await judgedSites(strapi, [row]) : [];
  if (row === undefined || judged === undefined) throw notFound();
  const paths = await pathsOfSite(strapi, documentId);
  const counts = (await countsOnSites(strapi, [documentId], ARTICLE)).get(documentId);
  const { drafts, published } = await draftsAndPublished(strapi, documentId);
  const unit = row.unit?.documentId ?? '';
  const terms = judged.profiles.find((pair) => pair.published !== null)?.published?.responsible ?? [];
  const person = responsibleOn(terms, today());
  return {
    ...headOf(row, await portalUrl(strapi)),
    findings: judged.findings,
    pages: judged.pages.map((pair): PageLine => ({
      documentId: pair.draft.documentId, title: pair.draft.title, slug: pair.draft.slug ?? '', parent: pair.draft.parent?.documentId ?? null,
      path: paths.get(pair.draft.documentId) ?? null, purpose: pair.draft.purpose, order: pair.draft.order ?? 0, reviewOn: pair.draft.reviewOn, ...stateOf(pair),
    })).sort((a, b) => a.order - b.order || a.title.localeCompare(b.title, 'vi')),
    parts: [...judged.profiles.map(partOf(PROFILE)), ...judged.menus.map(partOf(MENU))],
    responsible: person && { name: person.name, position: person.position, from: person.from },
    articles: { drafts: Math.max(0, drafts - published), published, waiting: counts?.waiting ?? 0, returned: counts?.returned ?? 0 },
    may: { write: mayOn(strapi, actor, PAGE, 'create', unit), administer: mayOn(strapi, actor, SITE, 'update', unit) },
  };
};
