import type { Core } from '@strapi/strapi';
import { moderatedTypes } from './registry/moderated-types';

const bootstrap = ({ strapi }: { strapi: Core.Strapi }): void => {
  // Says at once what a declaration lacks.
  moderatedTypes(strapi);
};

export default bootstrap;
