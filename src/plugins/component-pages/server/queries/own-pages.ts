import type { Core } from '@strapi/strapi';
import { slugOf } from '../../../platform/contracts/slug';
import type { PageOption, PurposeOption } from '../../contracts';
import { currentTemplates } from '../services/templates';
import { PAGE } from '../uids';
import { readableSites } from './site-rows';

const SUGGESTED = 200;

/** Pages that a menu may lead to: of the named site, or of all sites that the person looks after. */
export const ownPages = async (strapi: Core.Strapi, { site, search }: { readonly site?: string | undefined; readonly search: string }): Promise<readonly PageOption[]> => {
  const { sites } = await readableSites(strapi, PAGE);
  const own = sites.filter(({ documentId }) => site === undefined || documentId === site);
  const rows = (await strapi.db.query(PAGE).findMany({
    where: { publishedAt: null, site: { documentId: { $in: own.map(({ documentId }) => documentId) } } },
    select: ['documentId', 'title'], populate: { site: { select: ['title'] } }, orderBy: [{ order: 'asc' }, { title: 'asc' }],
  })) as unknown as { documentId: string; title: string; site: { title: string } | null }[];
  const words = slugOf(search);
  return rows.filter(({ title }) => slugOf(title).includes(words)).slice(0, SUGGESTED)
    .map(({ documentId, title, site: on }) => ({ documentId, title: own.length > 1 ? `${title} (${on?.title ?? ''})` : title }));
};

/** What a page may be for: the keys of the templates in force. */
export const purposes = async (strapi: Core.Strapi): Promise<readonly PurposeOption[]> => {
  const pages = (await currentTemplates(strapi)).flatMap((template) => template.pages);
  return [...new Map(pages.map(({ key, title, hint, legalBasis }) => [key, { key, title, hint, legalBasis }])).values()];
};
