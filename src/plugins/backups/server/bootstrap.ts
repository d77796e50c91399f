import type { Core } from '@strapi/strapi';

const bootstrap = async ({ strapi }: { strapi: Core.Strapi }): Promise<void> => {
  // It opens the screen; the routes ask for an operator's assignment.
  await strapi.service('admin::permission').actionProvider.registerMany([
    { section: 'plugins', pluginName: 'backups', uid: 'operate', displayName: 'Xem và chạy sao lưu', subCategory: 'backups' },
  ]);
};

export default bootstrap;
