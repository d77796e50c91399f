import type { Core } from '@strapi/strapi';
import { demandGuards } from './registry/guard-report';

const bootstrap = async ({ strapi }: { strapi: Core.Strapi }): Promise<void> => {
  await demandGuards(strapi);
};

export default bootstrap;
