import type { Core } from '@strapi/strapi';
import { moderatedTypes } from './registry/moderated-types';
import { recountDueDays } from './services/recount-due-days';

const bootstrap = async ({ strapi }: { strapi: Core.Strapi }): Promise<void> => {
  await strapi.service('admin::permission').actionProvider.registerMany([
    { section: 'plugins', pluginName: 'moderation', uid: 'work', displayName: 'Việc kiểm duyệt', subCategory: 'moderation' },
  ]);
  // Says at once what a declaration lacks.
  moderatedTypes(strapi);
  // Cases from before there were due days, and what changed in the data while the application was down.
  await recountDueDays(strapi);
};

export default bootstrap;
