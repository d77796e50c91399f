import type { Core } from '@strapi/strapi';
import { unitAt } from '../../src/plugins/units/server/public';
import { drawing } from './drawing';
import type { ArticleRow, InfoEntryRow, LegalDocumentRow, PaperRow } from './items';
import { paper } from './paper';
import type { DemoPerson } from './person';

type Uid = 'api::category.category' | 'api::info-category.info-category' | 'plugin::component-pages.site';
type Link = { connect: { documentId: string }[] };

/** Turns the names in the demo's files (codes, slugs, paths) into the relations and files that a form would send. */
export const writer = (strapi: Core.Strapi) => {
  const link = (documentId: string | undefined, what: string): Link => {
    if (!documentId) throw new Error(`Demo data: ${what} does not exist`);
    return { connect: [{ documentId }] };
  };
  const linkBy = async (uid: Uid, filters: Record<string, string>): Promise<Link> =>
    link((await strapi.documents(uid).findFirst({ filters: filters as never }))?.documentId, `${uid} ${JSON.stringify(filters)}`);
  const unitOf = async (code: string): Promise<Link> => link((await unitAt(strapi, code))?.documentId, `unit ${code}`);

  const upload = async (person: DemoPerson, unit: string, name: string, type: string, bytes: Buffer, alternativeText: string | null): Promise<number> => {
    const form = new FormData();
    form.append('files', new Blob([new Uint8Array(bytes)], { type }), name);
    form.append('fileInfo', JSON.stringify({ name, alternativeText }));
    form.append('unitId', (await unitAt(strapi, unit))?.documentId ?? '');
    const [file] = await person.send<{ id: number }[]>('POST', '/upload', form);
    if (!file) throw new Error(`Demo data: ${name} was not stored`);
    return file.id;
  };
  const uploadPaper = (person: DemoPerson, unit: string, { name, lines }: PaperRow): Promise<number> =>
    upload(person, unit, name, 'application/pdf', paper(lines), null);

  return {
    article: async (person: DemoPerson, row: ArticleRow): Promise<Record<string, unknown>> => {
      const { key, at: _at, by: _by, steps: _steps, site, unit, category, body, cover, ...fields } = row;
      return {
        ...fields,
        slug: key,
        site: await linkBy('plugin::component-pages.site', { path: site }),
        unit: await unitOf(unit),
        category: await linkBy('api::category.category', { slug: category }),
        body: body.join('\n'),
        ...(cover ? { cover: await upload(person, unit, `${key}.jpg`, 'image/jpeg', await drawing(cover.colour), cover.alt) } : {}),
      };
    },
    legalDocument: async (person: DemoPerson, row: LegalDocumentRow): Promise<Record<string, unknown>> => {
      const { key: _key, at: _at, by: _by, steps: _steps, unit, file, ...fields } = row;
      return { ...fields, unit: await unitOf(unit), ...(file ? { files: [await uploadPaper(person, unit, file)] } : {}) };
    },
    infoEntry: async (person: DemoPerson, row: InfoEntryRow): Promise<Record<string, unknown>> => {
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
  };
};
