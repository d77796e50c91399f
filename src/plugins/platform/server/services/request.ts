import type { Core } from '@strapi/strapi';

/** Address of the request being served, or null outside a request (jobs, command line). */
export const requestAddress = (strapi: Core.Strapi): string | null => strapi.requestContext.get()?.request?.ip ?? null;
