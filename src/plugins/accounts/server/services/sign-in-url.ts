import type { Core } from '@strapi/strapi';

/** The page on which staff sign in, as mails name it. */
export const signInUrl = (strapi: Core.Strapi): string => `${strapi.config.get<string>('admin.absoluteUrl', '')}/auth/login`;
