import type { Core } from '@strapi/strapi';
import { guardAttachments } from './attached-files';
import { guardedDoors, type Controllers } from './doors';
import { formsOnlyHere, temporaryFiles } from './form-middlewares';
import { followTransactions } from './provider-in-transaction';
import { servedFiles } from './served-files';
import { addStampAttributes, guardStamps } from './stamp';
import { guardedUploads, type UploadService } from './upload-service';

type Stage = (context: { strapi: Core.Strapi }) => Promise<void> | void;

interface UploadPlugin {
  register: Stage;
  bootstrap: Stage;
  routes: Record<string, unknown>;
  controllers: Controllers;
  services: { upload: (context: { strapi: Core.Strapi }) => UploadService };
  middlewares?: Record<string, Core.MiddlewareFactory>;
  contentTypes: { file: { schema: Parameters<typeof addStampAttributes>[0] } };
}

/** Core's media library, narrowed: what comes in (PT-5), whose it is (T8, T9), what may change, how it is served. */
export default (plugin: UploadPlugin): UploadPlugin => {
  const { register, bootstrap, controllers, services } = plugin;
  const coreUploads = services.upload;

  addStampAttributes(plugin.contentTypes.file.schema);
  // Nobody uploads or lists files through the public API; items name their own files.
  plugin.routes['content-api'] = { type: 'content-api', routes: [] };
  plugin.controllers = guardedDoors(() => strapi, controllers);
  plugin.services = { ...services, upload: (context) => guardedUploads(context.strapi, coreUploads(context)) };
  plugin.middlewares = { ...plugin.middlewares, 'forms-only-here': formsOnlyHere, 'temporary-files': temporaryFiles, 'served-files': servedFiles };

  plugin.register = async (context) => {
    await register(context);
    const { provider } = context.strapi.plugin('upload') as unknown as { provider: Parameters<typeof followTransactions>[1] };
    followTransactions(context.strapi, provider);
    guardAttachments(context.strapi);
  };
  plugin.bootstrap = async (context) => {
    await bootstrap(context);
    guardStamps(context.strapi);
  };
  return plugin;
};
