import type { Core } from '@strapi/strapi';
import type { z } from 'zod';
import { today } from '../../plugins/platform/server/public';
import { citationOf } from '../answer/citation';
import { dublinCoreOf } from '../answer/dublin-core';
import { fileOf, imageOf, type FileRow } from '../answer/media';
import type { PortalIdentity } from '../answer/portal-identity';
import type { Tree } from '../answer/tree';
import { approvalsOf } from '../reading/approvals';
import type { CategoryRow } from '../reading/categories';
import { pageUrl, siteReference, type SiteRow } from '../reading/sites';
import { PAGE, type ContactRow } from '../reading/site-parts';
import { unitReference, type NamedUnit } from '../reading/units';
import { dayOf, instantOf } from '../request/period';
import type { pageCardShape, pageShape, sectionShape } from './page-shape';
import { articleSection, documentSection } from './page-lists';

interface Heading { readonly heading: string | null }

/** A section as it is stored. */
export type SectionRow = Heading & (
  | { readonly __component: 'pages.rich-text' | 'pages.table'; readonly body: string | null }
  | {
    readonly __component: 'pages.people';
    readonly people?: readonly {
      readonly name: string; readonly position: string; readonly duties: string | null; readonly biography: string | null;
      readonly phone: string | null; readonly email: string | null; readonly photo?: FileRow | null;
    }[];
  }
  | {
    readonly __component: 'pages.organisation-chart';
    readonly nodes?: readonly { readonly name: string; readonly level: number; readonly head: string | null; readonly phone: string | null; readonly duties: string | null }[];
  }
  | { readonly __component: 'pages.document-list'; readonly files?: readonly FileRow[] | null; readonly listed: boolean | null; readonly count: number | null }
  | { readonly __component: 'pages.gallery'; readonly pictures?: readonly FileRow[] | null }
  | { readonly __component: 'pages.contact'; readonly ofSite: boolean | null; readonly points?: readonly ContactRow[] }
  | { readonly __component: 'pages.link-list'; readonly links?: readonly { readonly label: string; readonly url: string; readonly description: string | null }[] }
  | { readonly __component: 'pages.article-list'; readonly from: 'site' | 'portal' | null; readonly category?: { readonly documentId: string } | null; readonly count: number | null }
);

export interface PageRow {
  readonly documentId: string;
  readonly title: string;
  readonly slug: string;
  readonly summary: string | null;
  readonly purpose: string | null;
  readonly firstPublishedAt: string | null;
  readonly changedAt: string | null;
  readonly publishedAt: string;
  readonly unit: NamedUnit | null;
  readonly site: SiteRow | null;
  readonly sections?: readonly SectionRow[];
}

const COLUMNS = ['documentId', 'title', 'slug', 'summary', 'purpose', 'firstPublishedAt', 'changedAt', 'publishedAt'];

export const PAGE_CARD_QUESTION = { select: COLUMNS };

/** A page with all that stands in its sections. */
export const PAGE_QUESTION = {
  select: COLUMNS,
  populate: {
    sections: {
      on: {
        'pages.rich-text': true, 'pages.table': true, 'pages.people': { populate: { people: { populate: { photo: true } } } },
        'pages.organisation-chart': { populate: { nodes: true } }, 'pages.document-list': { populate: { files: true } }, 'pages.gallery': { populate: { pictures: true } },
        'pages.contact': { populate: { points: true } }, 'pages.link-list': { populate: { links: true } }, 'pages.article-list': { populate: { category: { select: ['documentId'] } } },
      },
    },
  },
};

export interface Shared {
  readonly portal: PortalIdentity;
  readonly tree: Tree<CategoryRow>;
  /** Contacts that the site names in its own texts. */
  readonly contacts: readonly ContactRow[];
}

const contactOf = ({ label, address, phone, fax, email, hours }: ContactRow) => ({ label, address, phone, fax, email, hours });

const sectionOf = async (strapi: Core.Strapi, row: PageRow, section: SectionRow, shared: Shared): Promise<z.input<typeof sectionShape> | null> => {
  const { heading } = section;
  switch (section.__component) {
    case 'pages.rich-text': return { kind: 'rich-text', heading, body: section.body ?? '' };
    case 'pages.table': return { kind: 'table', heading, body: section.body ?? '' };
    case 'pages.people': return {
      kind: 'people', heading,
      people: (section.people ?? []).map(({ name, position, duties, biography, phone, email, photo }) => ({ name, position, duties, biography, phone, email, photo: photo ? imageOf(photo) : null })),
    };
    case 'pages.organisation-chart': return { kind: 'organisation-chart', heading, nodes: (section.nodes ?? []).map(({ name, level, head, phone, duties }) => ({ name, level, head, phone, duties })) };
    case 'pages.document-list': return { kind: 'document-list', heading, files: (section.files ?? []).map(fileOf), documents: section.listed ? await documentSection(strapi, row, section.count ?? 10, shared) : [] };
    case 'pages.gallery': return { kind: 'gallery', heading, pictures: (section.pictures ?? []).map(imageOf) };
    case 'pages.contact': return { kind: 'contact', heading, points: [...(section.ofSite ? shared.contacts : []), ...(section.points ?? [])].map(contactOf) };
    case 'pages.link-list': return { kind: 'link-list', heading, links: (section.links ?? []).map(({ label, url, description }) => ({ label, url, description })) };
    case 'pages.article-list': return {
      kind: 'article-list', heading,
      ...await articleSection(strapi, row, { from: section.from ?? 'site', category: section.category?.documentId ?? null, count: section.count ?? 5 }, shared),
    };
    default: return null;
  }
};

const urlAt = (strapi: Core.Strapi, { site }: PageRow, path: string, portal: PortalIdentity): string => (site ? pageUrl(strapi, site, portal, path) : portal.baseUrl + path);

/** What lists and trees say of a page that stands at `path`. */
export const pageCard = (strapi: Core.Strapi, row: PageRow, path: string, portal: PortalIdentity): z.input<typeof pageCardShape> => ({
  documentId: row.documentId,
  title: row.title,
  slug: row.slug,
  path,
  summary: row.summary,
  purpose: row.purpose,
  firstPublishedAt: instantOf(row.firstPublishedAt),
  changedAt: instantOf(row.changedAt),
  canonicalUrl: urlAt(strapi, row, path, portal),
  site: row.site && siteReference(row.site, portal),
  unit: row.unit && unitReference(row.unit, today()),
});

/** A page as it is answered: its lists are filled with what is published at this moment. */
export const answerPage = async (
  strapi: Core.Strapi, row: PageRow, at: { readonly path: string; readonly above: readonly { documentId: string; title: string; path: string }[] }, shared: Shared,
): Promise<z.input<typeof pageShape>> => {
  const { portal } = shared;
  const card = pageCard(strapi, row, at.path, portal);
  const approvals = await approvalsOf(strapi, PAGE, [row]);
  const publishedOn = dayOf(row.firstPublishedAt ?? row.publishedAt);
  const sections = [];
  for (const section of row.sections ?? []) sections.push(await sectionOf(strapi, row, section, shared));
  return {
    ...card,
    breadcrumb: at.above.map((page) => ({ ...page, url: urlAt(strapi, row, page.path, portal) })),
    sections: sections.filter((section) => section !== null),
    citation: citationOf({ title: row.title, author: row.unit?.name ?? null, source: row.site?.title ?? null, publishedOn, url: card.canonicalUrl }, portal),
    dublinCore: dublinCoreOf({
      title: row.title, creators: [row.unit?.name ?? null], date: dayOf(row.changedAt) ?? publishedOn ?? today(), description: row.summary,
      publisher: row.site?.title ?? portal.name, identifier: card.canonicalUrl, language: 'vi', type: 'Text', format: 'text/html',
    }),
    approval: approvals.get(row.documentId) ?? null,
  };
};
