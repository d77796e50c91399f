import path from 'node:path';
import { readFile } from 'node:fs/promises';
import type { Core } from '@strapi/strapi';
import { currentTemplate, MENU, PAGE, PROFILE, SITE } from '../../src/plugins/component-pages/server/public';
import type { ExpectedPage, SiteTemplate } from '../../src/plugins/component-pages/contracts';
import { now, setClock } from '../../src/plugins/platform/server/public';
import { unitAt } from '../../src/plugins/units/server/public';
import type { Account } from './accounts';
import type { Picture } from './items';
import { openOffice, type DemoPerson, type Office } from './person';
import { openShelf, type Shelf } from './pictures';
import { accountOf, walk, type Walker } from './walk';

type Section = Readonly<Record<string, unknown>> & { readonly kind: string; readonly pictures?: readonly Picture[] };

/** How `database/data/demo/sites.json` describes the site of a unit; people by the part of their address before the `@`. */
export interface SiteRow {
  readonly unit: string;
  readonly author: string;
  readonly reviewer: string;
  /** Who passes after the unit, on the portal's own site. */
  readonly secretary?: string;
  readonly board?: string;
  /** Sections by key of the template's page; null: what the template gives. */
  readonly pages: Readonly<Record<string, readonly Section[] | null>>;
  readonly reviewOn?: Readonly<Record<string, string>>;
  /** Pages that came back, with the remark. */
  readonly returned?: Readonly<Record<string, string>>;
  readonly profile: Readonly<Record<string, unknown>>;
  readonly banner?: Picture;
}

/** When the sites of the demo were filled: a working day before the demo's own. */
const FILLED_AT = new Date('2025-01-06T09:00:00+07:00');
const AT_ONCE = 3;

const address = (uid: string): string => `/content-manager/collection-types/${uid}`;
const relation = (documentId: string): object => ({ connect: [{ documentId }] });

type Draw = (picture: Picture) => Promise<number>;

const stored = (sections: readonly Section[], draw: Draw): Promise<object[]> => Promise.all(sections.map(async ({ kind, pictures, ...rest }) => ({
  __component: `pages.${kind}`, ...rest, ...(pictures ? { pictures: await Promise.all(pictures.map(draw)) } : {}),
})));

const templated = async (strapi: Core.Strapi, { sections, category }: ExpectedPage): Promise<object[]> => {
  const found = category === undefined ? null : await strapi.db.query('api::category.category').findOne({ where: { slug: category }, select: ['documentId'] });
  const list = { from: 'site', count: 10, ...(found ? { category: relation((found as { documentId: string }).documentId) } : {}) };
  return sections.map((kind) => ({ __component: `pages.${kind}`, ...(kind === 'article-list' ? list : {}) }));
};

/** One site: its author writes, another of the unit passes (on the portal the board too), so that readers see it. */
const fillOne = async (strapi: Core.Strapi, office: Office, shelf: Shelf, accounts: readonly Account[], row: SiteRow): Promise<void> => {
  const unit = await unitAt(strapi, row.unit);
  const site = (await strapi.db.query(SITE).findOne({ where: { unit: { documentId: unit?.documentId } }, select: ['documentId', 'template'] })) as { documentId: string; template: string } | null;
  const template: SiteTemplate | undefined = await currentTemplate(strapi, site?.template ?? null);
  if (!site || !template) throw new Error(`Demo data: ${row.unit} has no site with a template`);
  const author: DemoPerson = await office.person(accountOf(accounts, row.author));
  const draw: Draw = async (picture) => (await shelf.picture(author, row.unit, picture)).id;
  const make = async (contentType: string, data: object): Promise<Walker> => {
    const { data: made } = await author.send<{ data: { documentId: string } }>('POST', address(contentType), { ...data, site: relation(site.documentId) });
    return { contentType, documentId: made.documentId, current: null };
  };
  const pass = async (item: Walker): Promise<void> => {
    await walk(strapi, office, accounts, item, { act: 'submit', by: row.author });
    const reviewers = [row.reviewer, row.secretary, row.board].filter((by): by is string => by !== undefined);
    for (const by of reviewers) await walk(strapi, office, accounts, item, { act: 'approve', by });
    await walk(strapi, office, accounts, item, { act: 'publish', by: reviewers.at(-1) ?? row.reviewer });
  };

  const pages = new Map<string, string>();
  for (const [place, expected] of template.pages.entries()) {
    const sections = row.pages[expected.key];
    if (sections === undefined) continue;
    const parent = pages.get(expected.parent ?? '');
    const page = await make(PAGE, {
      title: expected.title, slug: expected.slug, purpose: expected.key, order: (place + 1) * 10,
      sections: sections === null ? await templated(strapi, expected) : await stored(sections, draw),
      ...(parent === undefined ? {} : { parent: relation(parent) }), ...(row.reviewOn?.[expected.key] ? { reviewOn: row.reviewOn[expected.key] } : {}),
    });
    pages.set(expected.key, page.documentId);
    const remark = row.returned?.[expected.key];
    if (remark === undefined) await pass(page);
    else {
      await walk(strapi, office, accounts, page, { act: 'submit', by: row.author });
      await walk(strapi, office, accounts, page, { act: 'return', by: row.reviewer, comment: remark });
    }
  }
  await pass(await make(PROFILE, { ...row.profile, ...(row.banner ? { banner: await draw(row.banner) } : {}) }));
  const item = (key: string): object[] => (pages.has(key) ? [{ label: template.pages.find((page) => page.key === key)?.title, kind: 'page', page: pages.get(key) }] : []);
  const items = template.header.flatMap((key) => item(key).map((one) => ({ ...one, items: template.pages.filter(({ parent }) => parent === key).flatMap(({ key: child }) => item(child)) })));
  await pass(await make(MENU, { title: 'Trình đơn chính', position: 'header', items }));
};

/**
 * Fills the sites of the demo's units by their own people, over the doors that everybody uses.
 * @param most how many of the file's sites; tests need few
 */
export const fillSites = async (strapi: Core.Strapi, accounts: readonly Account[], most = Number.POSITIVE_INFINITY): Promise<void> => {
  const file = path.join(strapi.dirs.app.root, 'database', 'data', 'demo', 'sites.json');
  const rows = (JSON.parse(await readFile(file, 'utf8')) as SiteRow[]).slice(0, most);
  const start = now();
  const office = await openOffice(strapi);
  const shelf = openShelf(strapi);
  try {
    await setClock(strapi, FILLED_AT);
    // Sites have nothing to do with each other.
    const left = [...rows];
    await Promise.all(Array.from({ length: AT_ONCE }, async () => {
      for (let row = left.shift(); row !== undefined; row = left.shift()) await fillOne(strapi, office, shelf, accounts, row);
    }));
  } finally {
    await setClock(strapi, start);
    await office.close();
  }
};
