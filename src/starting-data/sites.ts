import type { Core } from '@strapi/strapi';
import { today } from '../plugins/platform/server/public';
import { isValidAt, unitAt } from '../plugins/units/server/public';
import { readData } from './read-data';

interface SiteRow {
  /** Code of the unit on the day of the file: codes are given anew when units merge. */
  readonly unit: string;
  readonly path: string;
  readonly title: string;
  readonly host?: string;
}

interface SiteFile {
  /** ISO day on which the codes are meant. */
  readonly on: string;
  /** Template of the sites of a kind of unit (site-templates.json). */
  readonly templates: Readonly<Record<string, string>>;
  readonly sites: readonly SiteRow[];
}

const PORTAL = '/';

/**
 * Adds the missing sites of the units that are in force today (PT-1: each unit has one); `/` is the provincial portal (PT-3.4).
 * A unit that this province does not know, or that is closed, is left out. Returns how many were added.
 */
export const addSites = async (strapi: Core.Strapi): Promise<number> => {
  let added = 0;
  const { on, sites, templates } = await readData<SiteFile>(strapi, 'sites.json');
  for (const { unit: code, ...site } of sites) {
    const unit = await unitAt(strapi, code, on);
    const known = await strapi.documents('plugin::component-pages.site').findFirst({ filters: { path: site.path } });
    if (!unit || !isValidAt(unit, today()) || known) continue;
    await strapi.documents('plugin::component-pages.site').create({
      data: { ...site, template: site.path === PORTAL ? templates.portal : (templates[unit.kind] ?? null), unit: { connect: [{ documentId: unit.documentId }] } } as never,
    });
    added += 1;
  }
  return added;
};
