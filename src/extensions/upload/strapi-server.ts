import type { Core } from '@strapi/strapi';
import { registerAddressBook } from '../../plugins/platform/server/public';
import { onUnitsImported } from '../../plugins/units/server/public';
import { guardAttachments } from './attached-files';
import { guardedDoors, type Controllers } from './doors';
import { formsOnlyHere, temporaryFiles } from './form-middlewares';
import { followTransactions } from './provider-in-transaction';
import { servedFiles } from './served-files';
import { addressController, ADDRESSES_ROUTE } from './addresses/address-door';
import { addressesFor } from './addresses/address-book';
import { followPublications, rebuildPublishedFiles } from './addresses/published-files';
import { signedAnswers } from './addresses/signed-answers';
import { ensureOneFolderEach, settleFolders } from './folders/settle-folders';
import { renameUnitFolders } from './folders/unit-folder';
import { addFolderOwner, addStampAttributes, guardStamps } from './stamp';
import { guardedUploads, type UploadService } from './upload-service';

type Stage = (context: { strapi: Core.Strapi }) => Promise<void> | void;

interface UploadPlugin {
  register: Stage;
  bootstrap: Stage;
  routes: Record<string, unknown> & { admin: { routes: unknown[] } };
  controllers: Controllers;
  services: { upload: (context: { strapi: Core.Strapi }) => UploadService };
  middlewares?: Record<string, Core.MiddlewareFactory>;
  contentTypes: Record<'file' | 'folder', { schema: Parameters<typeof addStampAttributes>[0] }>;
}

/** Core's media library, narrowed: what comes in (PT-5), whose it is and where it lies (T8, T9), what may change, who may read it. */
export default (plugin: UploadPlugin): UploadPlugin => {
  const { register, bootstrap, controllers, services } = plugin;
  const coreUploads = services.upload;

  addStampAttributes(plugin.contentTypes.file.schema);
  addFolderOwner(plugin.contentTypes.folder.schema);
  // Nobody uploads or lists files through the public API; items name their own files.
  plugin.routes['content-api'] = { type: 'content-api', routes: [] };
  plugin.routes.admin.routes.push(ADDRESSES_ROUTE);
  plugin.controllers = { ...guardedDoors(() => strapi, controllers), address: addressController(() => strapi) };
  plugin.services = { ...services, upload: (context) => guardedUploads(context.strapi, coreUploads(context)) };
  plugin.middlewares = { ...plugin.middlewares, 'forms-only-here': formsOnlyHere, 'temporary-files': temporaryFiles, 'served-files': servedFiles, 'signed-answers': signedAnswers };

  plugin.register = async (context) => {
    await register(context);
    const { provider } = context.strapi.plugin('upload') as unknown as { provider: Parameters<typeof followTransactions>[1] };
    followTransactions(context.strapi, provider);
    guardAttachments(context.strapi);
    registerAddressBook(context.strapi, (names) => addressesFor(context.strapi, names));
    followPublications();
    onUnitsImported(async () => renameUnitFolders(context.strapi));
    context.strapi.hook('strapi::content-types.afterSync').register(async () => ensureOneFolderEach(context.strapi));
  };
  plugin.bootstrap = async (context) => {
    await bootstrap(context);
    guardStamps(context.strapi);
    await settleFolders(context.strapi);
    const { added, removed } = await rebuildPublishedFiles(context.strapi);
    // After the first start with this table it is a sign that something was written past the application.
    if (added + removed > 0) context.strapi.log.warn(`upload: public files settled anew, ${added} names added, ${removed} taken away`);
  };
  return plugin;
};
