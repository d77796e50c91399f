import type { Core } from '@strapi/strapi';
import { dataFile, today } from '../../../platform/server/public';
import type { SiteTemplate, TemplateEdition } from '../../contracts';
import { templateOn, templatesOn } from '../domain/templates';

const editions = async (strapi: Core.Strapi): Promise<readonly TemplateEdition[]> =>
  (await dataFile<{ readonly editions: readonly TemplateEdition[] }>(strapi, 'site-templates.json')).editions;

/** The templates that are in force today. */
export const currentTemplates = async (strapi: Core.Strapi): Promise<readonly SiteTemplate[]> => templatesOn(await editions(strapi), today());

export const currentTemplate = async (strapi: Core.Strapi, key: string | null): Promise<SiteTemplate | undefined> =>
  key === null ? undefined : templateOn(await editions(strapi), key, today());
