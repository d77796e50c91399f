import type { Core } from '@strapi/strapi';
import { registerBackgroundRequests } from '../../platform/server/public';
import { registerChoosing } from './services/choose';
import { registerNoticeJobs } from './services/jobs';

const register = ({ strapi }: { strapi: Core.Strapi }): void => {
  registerBackgroundRequests('/notices/count');
  registerChoosing();
  registerNoticeJobs(strapi);
};

export default register;
