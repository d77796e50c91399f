import type { Core } from '@strapi/strapi';
import { registerGuardCheck } from '../../platform/server/public';
import { guardSentences } from './services/guard-check';
import { registerPlanActions } from './services/note-plan';

const register = (_: { strapi: Core.Strapi }): void => {
  registerGuardCheck('reporting', guardSentences);
  registerPlanActions();
};

export default register;
