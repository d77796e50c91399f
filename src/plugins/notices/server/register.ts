import type { Core } from '@strapi/strapi';
import { registerChoosing } from './services/choose';
import { registerNoticeJobs } from './services/jobs';

const register = ({ strapi }: { strapi: Core.Strapi }): void => {
  registerChoosing();
  registerNoticeJobs(strapi);
};

export default register;
