import type { Core } from '@strapi/strapi';
import { moderatedTypes } from './registry/moderated-types';
import { recountDueDays } from './services/recount-due-days';

const bootstrap = async ({ strapi }: { strapi: Core.Strapi }): Promise<void> => {
  // Says at once what a declaration lacks.
  moderatedTypes(strapi);
  // Cases from before there were due days, and what changed in the data while the application was down.
  await recountDueDays(strapi);
};

export default bootstrap;
