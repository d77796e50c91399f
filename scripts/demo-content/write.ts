import type { Core } from '@strapi/strapi';
import { unitAt } from '../../src/plugins/units/server/public';
import { changedBody } from './change';
import type { ArticleRow, Change, InfoEntryRow, LegalDocumentRow, PaperRow } from './items';
import { paper } from './paper';
import type { DemoPerson } from './person';
import type { Shelf } from './pictures';

type Uid = 'api::category.category' | 'api::info-category.info-category' | 'plugin::component-pages.site';
type Link = { connect: { documentId: string }[] };
type Form = Record<string, unknown>;

/** Turns the names in the demo's files (codes, slugs, paths, keys) into the relations and files that a form would send. */
export const writer = (strapi: Core.Strapi, shelf: Shelf, documentIdOf: (key: string) => string) => {
  const link = (documentId: string | undefined, what: string): Link => {
    if (!documentId) throw new Error(`Demo data: ${what} does not exist`);
    return { connect: [{ documentId }] };
  };
  const linkBy = async (uid: Uid, filters: Record<string, string>): Promise<Link> =>
    link((await strapi.documents(uid).findFirst({ filters: filters as never }))?.documentId, `${uid} ${JSON.stringify(filters)}`);
  const unitOf = async (code: string): Promise<Link> => link((await unitAt(strapi, code))?.documentId, `unit ${code}`);
  const uploadPaper = async (person: DemoPerson, unit: string, { name, lines }: PaperRow): Promise<number> =>
    (await shelf.put(person, unit, name, 'application/pdf', paper(lines), null)).id;

  return {
    article: async (person: DemoPerson, row: ArticleRow): Promise<Form> => {
      const { key, at: _at, by: _by, steps: _steps, site, unit, category, body, cover, ...fields } = row;
      return {
        ...fields,
        slug: key,
        site: await linkBy('plugin::component-pages.site', { path: site }),
        unit: await unitOf(unit),
        category: await linkBy('api::category.category', { slug: category }),
        body: await shelf.withPictures(person, unit, body),
        ...(cover ? { cover: (await shelf.picture(person, unit, cover)).id } : {}),
      };
    },
    legalDocument: async (person: DemoPerson, row: LegalDocumentRow): Promise<Form> => {
      const { key: _key, at: _at, by: _by, steps: _steps, unit, file, replaces, ...fields } = row;
      return {
        ...fields,
        unit: await unitOf(unit),
        ...(replaces ? { replaces: { connect: replaces.map((key) => ({ documentId: documentIdOf(key) })) } } : {}),
        ...(file ? { files: [await uploadPaper(person, unit, file)] } : {}),
      };
    },
    infoEntry: async (person: DemoPerson, row: InfoEntryRow): Promise<Form> => {
      const { key: _key, at: _at, by: _by, steps: _steps, unit, category, body, document, ...fields } = row;
      const { file, ...paperFacts } = document ?? {};
      return {
        ...fields,
        unit: await unitOf(unit),
        category: await linkBy('api::info-category.info-category', { slug: category }),
        ...(body ? { body: body.join('\n') } : {}),
        ...(document ? { document: { ...paperFacts, ...(file ? { file: await uploadPaper(person, unit, file) } : {}) } } : {}),
      };
    },
    /**
     * The part of a form that a change of the text sends.
     * @param body the item's body in the form of the demo's files, before the change
     */
    change: async (person: DemoPerson, unit: string, body: string, change: Change): Promise<{ body: string; form: Form }> => {
      const next = changedBody(body, change);
      return {
        body: next,
        form: {
          ...change.fields,
          ...(next === body ? {} : { body: await shelf.withPictures(person, unit, next) }),
          ...(change.cover ? { cover: (await shelf.picture(person, unit, change.cover)).id } : {}),
        },
      };
    },
  };
};
