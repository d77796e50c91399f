import type { Core } from '@strapi/strapi';

const bootstrap = async ({ strapi }: { strapi: Core.Strapi }): Promise<void> => {
  // They open the screens; what one may see and do there, the assignments decide.
  await strapi.service('admin::permission').actionProvider.registerMany([
    { section: 'plugins', pluginName: 'content-requests', uid: 'manage', displayName: 'Gửi và theo dõi yêu cầu cung cấp thông tin', subCategory: 'content-requests' },
    { section: 'plugins', pluginName: 'content-requests', uid: 'answer', displayName: 'Trả lời yêu cầu cung cấp thông tin', subCategory: 'content-requests' },
  ]);
};

export default bootstrap;
