import type { Core } from '@strapi/strapi';
import type { ExpectedPage, SectionKind } from '../../contracts';
import { PAGE } from '../uids';

const CATEGORY = 'api::category.category';

/** An empty section of a kind; a list of articles knows its section of the portal. */
const sectionOf = (kind: SectionKind, category: string | null): Record<string, unknown> => ({
  __component: `pages.${kind}`,
  ...(kind === 'article-list' ? { from: 'site', count: 10, ...(category === null ? {} : { category: { connect: [{ documentId: category }] } }) } : {}),
  ...(kind === 'document-list' ? { listed: false } : {}),
  ...(kind === 'contact' ? { ofSite: true } : {}),
});

const categoryOf = async (strapi: Core.Strapi, slug: string | undefined): Promise<string | null> =>
  slug === undefined ? null : (((await strapi.db.query(CATEGORY).findOne({ where: { slug }, select: ['documentId'] })) as { documentId: string } | null)?.documentId ?? null);

/** A draft that stands at an address already, whatever it is for. */
export const draftAt = async (strapi: Core.Strapi, site: string, parent: string | null, slug: string): Promise<{ readonly documentId: string; readonly purpose: string | null } | null> =>
  (await strapi.db.query(PAGE).findOne({
    where: { publishedAt: null, slug, site: { documentId: site }, parent: parent === null ? { id: { $null: true } } : { documentId: parent } }, select: ['documentId', 'purpose'],
  })) as { documentId: string; purpose: string | null } | null;

/** Makes the draft of a page that a template asks for. Whoever acts is held by scope and moderation like for any draft. */
export const makePage = async (strapi: Core.Strapi, site: string, expected: ExpectedPage, parent: string | null, order: number): Promise<string> => {
  const category = await categoryOf(strapi, expected.category);
  // Where another page has its address the server gives the next free one.
  const free = (await draftAt(strapi, site, parent, expected.slug)) === null;
  const made = (await strapi.documents(PAGE as never).create({
    data: {
      title: expected.title, ...(free ? { slug: expected.slug } : {}), purpose: expected.key, order, site: { connect: [{ documentId: site }] },
      ...(parent === null ? {} : { parent: { connect: [{ documentId: parent }] } }),
      sections: expected.sections.map((kind) => sectionOf(kind, category)),
    },
  } as never)) as unknown as { documentId: string };
  return made.documentId;
};
