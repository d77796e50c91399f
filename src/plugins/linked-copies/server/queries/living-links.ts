import type { Core } from '@strapi/strapi';
import { reader } from '../../../platform/server/public';
import { linkOf, links } from '../services/link-rows';

/** A living link: what stands on a unit's site, and its copy on the portal. */
export interface LivingLink { readonly original: string; readonly copy: string }

/** The living links in which these documents stand, on either side. One statement. */
export const livingLinks = async (strapi: Core.Strapi, contentType: string, documentIds: readonly string[]): Promise<readonly LivingLink[]> => {
  if (documentIds.length === 0) return [];
  const rows = (await links(reader(strapi)).where({ content_type: contentType }).whereNull('ended_at')
    .andWhere((either) => void either.whereIn('original', [...documentIds]).orWhereIn('copy', [...documentIds]))
    .select('*')) as Record<string, unknown>[];
  return rows.map(linkOf).map(({ original, copy }) => ({ original, copy }));
};
