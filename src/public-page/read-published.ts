import type { Core } from '@strapi/strapi';
import type { z } from 'zod';
import { articleBySlug, articleByDocumentId } from '../public-api/resources/articles';
import { infoEntryByDocumentId } from '../public-api/resources/info-entries';
import { legalDocumentByDocumentId } from '../public-api/resources/legal-documents';
import { readPath, readQuery } from '../public-api/request/read-query';
import type { PublicRoute } from '../public-api/route';
import { pageByPath } from '../public-api/resources/pages';
import type { PublicPage } from './public-item';

/** Asks a route of the public API the way a caller would, past HTTP. Throws its 404. */
const ask = async <P extends z.ZodObject, Q extends z.ZodObject, A extends z.ZodType>(
  strapi: Core.Strapi,
  route: PublicRoute<P, Q, A>,
  path: object,
  query: object = {},
): Promise<z.input<A>> => route.answerTo({ strapi, path: readPath(route.path, path), query: readQuery(route.query, {}, query) });

/** What stood here stands elsewhere now. */
export class Moved extends Error {
  constructor(readonly to: string, readonly path: string) {
    super(`moved to ${to}`);
  }
}

type Address = Readonly<Record<string, string>>;

/** The published item at an address of the portal. Only published rows are ever read: it is the public API that reads them. */
export const readPublished: Readonly<Record<PublicPage['kind'], (strapi: Core.Strapi, address: Address, site: string) => Promise<PublicPage>>> = {
  article: async (strapi, { slug, documentId }, site) => {
    const { data } = slug === undefined
      ? await ask(strapi, articleByDocumentId, { documentId })
      : await ask(strapi, articleBySlug, { slug }, { site });
    return { kind: 'article', item: data as Extract<PublicPage, { kind: 'article' }>['item'] };
  },
  'legal-document': async (strapi, { documentId }) =>
    ({ kind: 'legal-document', item: (await ask(strapi, legalDocumentByDocumentId, { documentId })).data as Extract<PublicPage, { kind: 'legal-document' }>['item'] }),
  'info-entry': async (strapi, { documentId }) =>
    ({ kind: 'info-entry', item: (await ask(strapi, infoEntryByDocumentId, { documentId })).data as Extract<PublicPage, { kind: 'info-entry' }>['item'] }),
  page: async (strapi, { path }, site) => {
    const { data: [item], meta } = await ask(strapi, pageByPath, {}, { site, path: `/${path}` });
    if (meta.moved) throw new Moved((item as Extract<PublicPage, { kind: 'page' }>['item']).canonicalUrl, meta.moved.to);
    return { kind: 'page', item: item as Extract<PublicPage, { kind: 'page' }>['item'] };
  },
};
