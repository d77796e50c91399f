import type { Core } from '@strapi/strapi';
import { mendAddresses } from './services/mend-addresses';

const bootstrap = async ({ strapi }: { strapi: Core.Strapi }): Promise<void> => {
  // It opens the screen; which sites one sees and what one does there, the assignments decide.
  await strapi.service('admin::permission').actionProvider.registerMany([
    { section: 'plugins', pluginName: 'component-pages', uid: 'look-after', displayName: 'Trang của đơn vị', subCategory: 'component-pages' },
  ]);
  await mendAddresses(strapi);
};

export default bootstrap;
