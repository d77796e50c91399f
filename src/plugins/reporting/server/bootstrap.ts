import type { Core } from '@strapi/strapi';

const bootstrap = async ({ strapi }: { strapi: Core.Strapi }): Promise<void> => {
  // They open the screens; what one may see and do there, the assignments decide.
  await strapi.service('admin::permission').actionProvider.registerMany([
    { section: 'plugins', pluginName: 'reporting', uid: 'enter', displayName: 'Nhập và gửi báo cáo', subCategory: 'reporting' },
    { section: 'plugins', pluginName: 'reporting', uid: 'decide', displayName: 'Kiểm tra và duyệt báo cáo', subCategory: 'reporting' },
    { section: 'plugins', pluginName: 'reporting', uid: 'maintain', displayName: 'Quản lý biểu mẫu và kỳ báo cáo', subCategory: 'reporting' },
  ]);
};

export default bootstrap;
