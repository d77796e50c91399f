import type { Core } from '@strapi/strapi';

const bootstrap = async ({ strapi }: { strapi: Core.Strapi }): Promise<void> => {
  // It opens the screen; whose figures one reads there, the assignments decide.
  await strapi.service('admin::permission').actionProvider.registerMany([
    { section: 'plugins', pluginName: 'statistics', uid: 'read', displayName: 'Xem thống kê', subCategory: 'statistics' },
  ]);
};

export default bootstrap;
