import type { Core } from '@strapi/strapi';
import { ensureGuards } from './registry/ensure-guards';

const register = ({ strapi }: { strapi: Core.Strapi }): void => {
  strapi.hook('strapi::content-types.afterSync').register(async () => ensureGuards(strapi));
};

export default register;
