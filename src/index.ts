import type { Core } from '@strapi/strapi';
import { seedRoles } from './plugins/units/server/public';
import { requireGuards, startJobs, type JobRunner } from './plugins/platform/server/public';

let jobs: JobRunner | null = null;

/** Composition only: what must wait until every plugin has registered. */
export default {
  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    await requireGuards(strapi);
    await seedRoles(strapi);
    if (process.env.JOBS !== 'off') jobs = await startJobs(strapi);
  },

  async destroy() {
    await jobs?.stop();
    jobs = null;
  },
};
