import type { Core } from '@strapi/strapi';

const READS = new Set(['findOne', 'findFirst', 'findMany', 'count']);

/** Parameters of the document service that lead to drafts. */
const LEADS_TO_DRAFTS = ['publicationFilter', 'hasPublishedVersion'];

/**
 * Whoever calls through /api (public, API token, another system) reads published rows, whatever he asks for:
 * core lets any caller with the right to find ask for drafts. Staff work through /admin and the content manager.
 */
export const readPublishedOnly = (strapi: Core.Strapi): void => {
  const prefix: string = strapi.config.get('api.rest.prefix', '/api');
  strapi.documents.use((context, next) => {
    const path = strapi.requestContext.get()?.path;
    if (path !== undefined && (path === prefix || path.startsWith(`${prefix}/`)) && READS.has(context.action)) {
      const params = context.params as Record<string, unknown>;
      params.status = 'published';
      for (const name of LEADS_TO_DRAFTS) Reflect.deleteProperty(params, name);
    }
    return next();
  });
};
