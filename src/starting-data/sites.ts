import type { Core } from '@strapi/strapi';
import { unitAt } from '../plugins/units/server/public';
import { readData } from './read-data';

interface SiteRow {
  /** Code of the unit. */
  readonly unit: string;
  readonly path: string;
  readonly title: string;
  readonly host?: string;
}

/**
 * Adds the missing sites of the units that are in force today (PT-1: each unit has one); `/` is the provincial portal (PT-3.4).
 * A unit that this province does not know is left out. Returns how many were added.
 */
export const addSites = async (strapi: Core.Strapi): Promise<number> => {
  let added = 0;
  for (const { unit: code, ...site } of await readData<readonly SiteRow[]>(strapi, 'sites.json')) {
    const unit = await unitAt(strapi, code);
    const known = await strapi.documents('plugin::component-pages.site').findFirst({ filters: { path: site.path } });
    if (!unit || known) continue;
    await strapi.documents('plugin::component-pages.site').create({
      data: { ...site, unit: { connect: [{ documentId: unit.documentId }] } } as never,
    });
    added += 1;
  }
  return added;
};
