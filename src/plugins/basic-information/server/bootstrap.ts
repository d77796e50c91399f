import type { Core } from '@strapi/strapi';
import { reindexOnce } from './services/follow-entries';

const bootstrap = async ({ strapi }: { strapi: Core.Strapi }): Promise<void> => {
  // They open the screens; what one may see and do there, the assignments decide.
  await strapi.service('admin::permission').actionProvider.registerMany([
    { section: 'plugins', pluginName: 'basic-information', uid: 'provide', displayName: 'Cung cấp thông tin cơ bản', subCategory: 'basic-information' },
    { section: 'plugins', pluginName: 'basic-information', uid: 'verify', displayName: 'Kiểm tra thông tin cơ bản', subCategory: 'basic-information' },
  ]);
  await reindexOnce(strapi);
};

export default bootstrap;
