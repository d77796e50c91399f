import type { Core } from '@strapi/strapi';
import { moderatedTypes } from './registry/moderated-types';
import { guardUploads } from './services/guard-uploads';

const bootstrap = ({ strapi }: { strapi: Core.Strapi }): void => {
  // Says at once what a declaration lacks.
  moderatedTypes(strapi);
  guardUploads(strapi);
};

export default bootstrap;
