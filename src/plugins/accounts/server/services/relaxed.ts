import type { Core } from '@strapi/strapi';

/** Demo and tests: parallel sessions that do not end by idleness. Production refuses the setting (config/settings.ts). */
export const isRelaxed = (strapi: Core.Strapi): boolean => strapi.config.get<boolean>('accounts.relaxedSignIn', false);
