import type { Core } from '@strapi/strapi';
import { registerGuardCheck } from '../../platform/server/public';
import { guardSentences } from './services/guard-check';

const register = (_: { strapi: Core.Strapi }): void => {
  registerGuardCheck('reporting', guardSentences);
};

export default register;
