import type { Core } from '@strapi/strapi';

const bootstrap = async ({ strapi }: { strapi: Core.Strapi }): Promise<void> => {
  // They offer screens; what one may do there, `mayAssign` and `scopeFor` decide.
  await strapi.service('admin::permission').actionProvider.registerMany([
    { section: 'plugins', pluginName: 'units', uid: 'assignments.manage', displayName: 'Phân công', subCategory: 'assignments' },
    { section: 'plugins', pluginName: 'units', uid: 'content', displayName: 'Quản lý nội dung', subCategory: 'content' },
  ]);
};

export default bootstrap;
