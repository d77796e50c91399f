import type { Core } from '@strapi/strapi';

const bootstrap = async ({ strapi }: { strapi: Core.Strapi }): Promise<void> => {
  // Opens the assignments' screen; what one may do there, `mayAssign` decides.
  await strapi.service('admin::permission').actionProvider.registerMany([
    { section: 'plugins', pluginName: 'units', uid: 'assignments.manage', displayName: 'Phân công', subCategory: 'assignments' },
  ]);
};

export default bootstrap;
