import type { Core } from '@strapi/strapi';
import type { z } from 'zod';
import { articleBySlug, articleByDocumentId } from '../public-api/resources/articles';
import { infoEntryByDocumentId } from '../public-api/resources/info-entries';
import { legalDocumentByDocumentId } from '../public-api/resources/legal-documents';
import { readPath, readQuery } from '../public-api/request/read-query';
import type { PublicRoute } from '../public-api/route';
import type { PublicItem } from './public-item';

/** Asks a route of the public API the way a caller would, past HTTP. Throws its 404. */
const ask = async <P extends z.ZodObject, Q extends z.ZodObject, A extends z.ZodType>(
  strapi: Core.Strapi,
  route: PublicRoute<P, Q, A>,
  path: object,
  query: object = {},
): Promise<z.input<A>> => route.answerTo({ strapi, path: readPath(route.path, path), query: readQuery(route.query, {}, query) });

type Address = Readonly<Record<string, string>>;

/** The published item at an address of the portal. Only published rows are ever read: it is the public API that reads them. */
export const readPublished: Readonly<Record<PublicItem['kind'], (strapi: Core.Strapi, address: Address, site: string) => Promise<PublicItem>>> = {
  article: async (strapi, { slug, documentId }, site) => {
    const { data } = slug === undefined
      ? await ask(strapi, articleByDocumentId, { documentId })
      : await ask(strapi, articleBySlug, { slug }, { site });
    return { kind: 'article', item: data as Extract<PublicItem, { kind: 'article' }>['item'] };
  },
  'legal-document': async (strapi, { documentId }) =>
    ({ kind: 'legal-document', item: (await ask(strapi, legalDocumentByDocumentId, { documentId })).data as Extract<PublicItem, { kind: 'legal-document' }>['item'] }),
  'info-entry': async (strapi, { documentId }) =>
    ({ kind: 'info-entry', item: (await ask(strapi, infoEntryByDocumentId, { documentId })).data as Extract<PublicItem, { kind: 'info-entry' }>['item'] }),
};
