import type { Core } from '@strapi/strapi';
import { linkedTypes } from './registry/linked-types';

const bootstrap = async ({ strapi }: { strapi: Core.Strapi }): Promise<void> => {
  // It opens the screen; what one may see and do there, the assignments decide.
  await strapi.service('admin::permission').actionProvider.registerMany([
    { section: 'plugins', pluginName: 'linked-copies', uid: 'tasks', displayName: 'Xử lý bản liên kết trên Cổng tỉnh', subCategory: 'linked-copies' },
  ]);
  // Says at once what a declaration lacks.
  linkedTypes(strapi);
};

export default bootstrap;
