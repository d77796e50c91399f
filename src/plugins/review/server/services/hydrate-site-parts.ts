import type { Core } from '@strapi/strapi';
import { imageOf } from '../../../../public-api/answer/media';
import { siteUrl } from '../../../../public-api/answer/portal-identity';
import { categoryTree } from '../../../../public-api/reading/categories';
import { profileOf, PAGE, type ContactRow } from '../../../../public-api/reading/site-parts';
import { rowsOf } from '../../../../public-api/reading/rows';
import { portalOf, SITE, siteReference, type SiteRow } from '../../../../public-api/reading/sites';
import { UNIT_PART, unitReference, type NamedUnit } from '../../../../public-api/reading/units';
import { answerPage, type PageRow, type SectionRow } from '../../../../public-api/resources/page-answer';
import type { PublicItem } from '../../../../public-page/public-item';
import { pathsOf } from '../../../component-pages/server/public';
import { today } from '../../../platform/server/public';
import { componentsOf, filesOf, idsOf, textOf, valueOf, zoneOf, type Attributes } from '../domain/snapshot/read';
import type { HydratedFiles } from './hydrate-files';

/** What a revision of something on a site is put together from. */
export interface SitePartSource {
  readonly documentId: string;
  readonly attributes: Attributes;
  readonly stamps: { readonly firstPublishedAt: string | null; readonly changedAt: string | null; readonly publishedAt: string };
}
type Hydrator = (strapi: Core.Strapi, source: SitePartSource, files: HydratedFiles) => Promise<PublicItem>;

const one = async <Row>(strapi: Core.Strapi, uid: string, id: string | undefined, question: object = {}): Promise<Row | null> =>
  (id === undefined ? null : ((await rowsOf<Row>(strapi, uid, { where: { documentId: id }, limit: 1, ...question }))[0] ?? null));

const siteOf = (strapi: Core.Strapi, { site }: Attributes): Promise<SiteRow | null> => one<SiteRow>(strapi, SITE, idsOf(site)[0]);
const unitOf = (strapi: Core.Strapi, { unit }: Attributes): Promise<NamedUnit | null> => one<NamedUnit>(strapi, 'plugin::units.unit', idsOf(unit)[0], { select: UNIT_PART.select });

const number = (value: Attributes[string] | undefined): number | null => (typeof valueOf(value) === 'number' ? (valueOf(value) as number) : null);
const flag = (value: Attributes[string] | undefined): boolean => valueOf(value) === true;

const contactOf = (a: Attributes): ContactRow => ({
  label: textOf(a.label) ?? '', address: textOf(a.address), phone: textOf(a.phone), fax: textOf(a.fax), email: textOf(a.email), hours: textOf(a.hours),
});

const sectionOf = (component: string, a: Attributes, files: HydratedFiles): SectionRow => ({
  __component: component, heading: textOf(a.heading), body: textOf(a.body),
  people: componentsOf(a.people).map((person) => {
    const photo = filesOf(person.photo)[0];
    return {
      name: textOf(person.name) ?? '', position: textOf(person.position) ?? '', duties: textOf(person.duties), biography: textOf(person.biography),
      phone: textOf(person.phone), email: textOf(person.email), photo: photo ? files.found(photo) : null,
    };
  }),
  nodes: componentsOf(a.nodes).map((node) => ({ name: textOf(node.name) ?? '', level: number(node.level) ?? 1, head: textOf(node.head), phone: textOf(node.phone), duties: textOf(node.duties) })),
  files: filesOf(a.files).map(files.row), listed: flag(a.listed), count: number(a.count), pictures: filesOf(a.pictures).map(files.row),
  ofSite: flag(a.ofSite), points: componentsOf(a.points).map(contactOf),
  links: componentsOf(a.links).map((link) => ({ label: textOf(link.label) ?? '', url: textOf(link.url) ?? '', description: textOf(link.description) })),
  from: textOf(a.from) === 'portal' ? 'portal' : 'site', category: idsOf(a.category)[0] === undefined ? null : { documentId: idsOf(a.category)[0] ?? '' },
} as unknown as SectionRow);

interface NameRow { readonly documentId: string; readonly title: string; readonly slug: string; readonly parent: { readonly documentId: string } | null }

/** Drafts of a site by name: where a page would stand is told before it stands there. */
const draftNames = (strapi: Core.Strapi, site: string | undefined): Promise<NameRow[]> =>
  (site === undefined ? Promise.resolve([]) : rowsOf<NameRow>(strapi, PAGE, {
    where: { publishedAt: { $null: true }, site: { documentId: site } }, select: ['documentId', 'title', 'slug'], populate: { parent: { select: ['documentId'] } },
  }));

const page: Hydrator = async (strapi, { documentId, attributes: a, stamps }, files) => {
  const [portal, tree, unit, site] = await Promise.all([portalOf(strapi), categoryTree(strapi, 'api::category.category'), unitOf(strapi, a), siteOf(strapi, a)]);
  const parent = idsOf(a.parent)[0] ?? null;
  const slug = textOf(a.slug) ?? '';
  const names = (await draftNames(strapi, site?.documentId)).filter((row) => row.documentId !== documentId);
  const paths = pathsOf([...names.map((row) => ({ ...row, slug: row.slug ?? '', parent: row.parent?.documentId ?? null })), { documentId, slug, parent }]);
  const above: { documentId: string; title: string; path: string }[] = [];
  for (let at = parent; at !== null;) {
    const row = names.find((known) => known.documentId === at);
    if (row === undefined || above.some((known) => known.documentId === row.documentId)) break;
    above.unshift({ documentId: row.documentId, title: row.title, path: paths.get(row.documentId) ?? '' });
    at = row.parent?.documentId ?? null;
  }
  const row: PageRow = {
    documentId, ...stamps, title: textOf(a.title) ?? '', slug, summary: textOf(a.summary), purpose: textOf(a.purpose), unit, site,
    sections: zoneOf(a.sections).map(({ component, attributes }) => sectionOf(component, attributes, files)),
  };
  const contacts = site ? ((await profileOf(strapi, site.documentId, { pictures: false }))?.contacts ?? []) : [];
  return { kind: 'page', item: await answerPage(strapi, row, { path: paths.get(documentId) ?? `/${slug}`, above }, { portal, tree, contacts }) };
};

const partOf = async (strapi: Core.Strapi, { documentId, attributes: a }: SitePartSource) => {
  const [portal, unit, site] = await Promise.all([portalOf(strapi), unitOf(strapi, a), siteOf(strapi, a)]);
  const title = textOf(a.title) ?? '';
  return {
    documentId, title, canonicalUrl: site ? siteUrl(site, portal) : portal.baseUrl, citation: { title, portal: portal.name }, approval: null,
    unit: unit && unitReference(unit, today()), site: site && siteReference(site, portal),
  };
};

const profile: Hydrator = async (strapi, source, files) => {
  const { attributes: a } = source;
  const image = (value: Attributes[string] | undefined) => {
    const named = filesOf(value)[0];
    const row = named ? files.found(named) : null;
    return row ? imageOf(row) : null;
  };
  return {
    kind: 'profile',
    item: {
      ...await partOf(strapi, source), slogan: textOf(a.slogan), footer: textOf(a.footer), banner: image(a.banner), logo: image(a.logo),
      contacts: componentsOf(a.contacts).map(contactOf),
      responsible: componentsOf(a.responsible).map((person) => ({ name: textOf(person.name) ?? '', position: textOf(person.position) ?? '', from: textOf(person.from) ?? '', to: textOf(person.to) })),
    },
  };
};

const menu: Hydrator = async (strapi, source) => {
  const { attributes: a } = source;
  const names = new Map((await draftNames(strapi, idsOf(a.site)[0])).map(({ documentId, title }) => [documentId, title]));
  const lineOf = (item: Attributes) => ({
    label: textOf(item.label) ?? '',
    target: textOf(item.kind) === 'page' ? (names.get(textOf(item.page) ?? '') ?? 'trang không còn') : textOf(item.kind) === 'address' ? textOf(item.url) : null,
  });
  return {
    kind: 'menu',
    item: {
      ...await partOf(strapi, source), position: textOf(a.position) === 'footer' ? 'footer' : 'header',
      items: componentsOf(a.items).map((item) => ({ ...lineOf(item), items: componentsOf(item.items).map(lineOf) })),
    },
  };
};

export const SITE_PARTS: Readonly<Record<string, Hydrator>> = {
  'plugin::component-pages.page': page,
  'plugin::component-pages.profile': profile,
  'plugin::component-pages.menu': menu,
};
