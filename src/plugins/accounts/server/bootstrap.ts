import type { Core } from '@strapi/strapi';
import { keepAccounts } from './services/keep-accounts';

const bootstrap = async ({ strapi }: { strapi: Core.Strapi }): Promise<void> => {
  keepAccounts(strapi);
  // Opens the screen of accounts; whose accounts one may look after, `mayManage` decides.
  await strapi.service('admin::permission').actionProvider.registerMany([
    { section: 'plugins', pluginName: 'accounts', uid: 'manage', displayName: 'Tài khoản', subCategory: 'accounts' },
  ]);
};

export default bootstrap;
