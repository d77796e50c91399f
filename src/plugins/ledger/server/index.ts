import { setTimeout as sleep } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import entries from './controllers/entries';
import subjects from './controllers/subjects';
import register from './register';
import routes from './routes';
import { exportHead } from './services/export-head';
import { makeMonthsAhead } from './services/months';

export default {
  register,
  async bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    await makeMonthsAhead(strapi);
    // Opens the screen; what of the ledger one may read, the registered scopes say.
    await strapi.service('admin::permission').actionProvider.registerMany([
      { section: 'plugins', pluginName: 'ledger', uid: 'search', displayName: 'Tra cứu nhật ký', subCategory: 'ledger' },
    ]);
  },
  async destroy({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    // An orderly stop should neither fail nor wait long because the database is gone already.
    await Promise.race([exportHead(strapi), sleep(3000, undefined, { ref: false })]).catch((error: unknown) => strapi.log.warn(error));
  },
  controllers: { entries, subjects },
  routes,
};
