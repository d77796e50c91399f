import type { Readable } from 'node:stream';
import type { Core } from '@strapi/strapi';
import { currentUnitOfWork } from '../../plugins/platform/server/public';

interface ProviderFile {
  readonly hash: string;
  readonly ext: string;
  url?: string;
  stream?: Readable;
  buffer?: Buffer;
}

interface Provider {
  uploadStream(file: ProviderFile): Promise<void>;
  replaceStream?(file: ProviderFile, old: ProviderFile): Promise<void>;
  replace(file: ProviderFile, old: ProviderFile): Promise<void>;
  delete(file: ProviderFile): Promise<unknown>;
}

const logged = (strapi: Core.Strapi, work: () => Promise<unknown>) => async (): Promise<void> => {
  await work().catch((error: unknown) => strapi.log.error(error));
};

/**
 * Makes the stored bytes follow the transaction: what was uploaded goes when it rolls back; what is deleted or replaced
 * changes only once it has committed. A refused replace (by our rules or by a trigger) must not leave other bytes
 * under the address of a published file.
 */
export const followTransactions = (strapi: Core.Strapi, provider: Provider): void => {
  const { uploadStream, replace, delete: remove } = provider;

  provider.uploadStream = async (file) => {
    const { hash, ext } = file;
    currentUnitOfWork()?.afterRollback(logged(strapi, () => remove({ hash, ext })));
    await uploadStream(file);
  };

  provider.delete = async (file) => {
    const uow = currentUnitOfWork();
    if (!uow) return remove(file);
    const { hash, ext } = file;
    return uow.afterCommit(logged(strapi, () => remove({ hash, ext })));
  };

  // Core prefers `replaceStream`; a stream would be closed by the time of the commit.
  delete provider.replaceStream;
  provider.replace = async (file, old) => {
    const uow = currentUnitOfWork();
    if (!uow || !file.buffer) return replace(file, old);
    // The address is known before the bytes are written: core keeps hash and extension when it replaces.
    file.url = `/uploads/${file.hash}${file.ext}`;
    const copy = { hash: file.hash, ext: file.ext, buffer: file.buffer };
    const oldCopy = { hash: old.hash, ext: old.ext };
    uow.afterCommit(logged(strapi, () => replace(copy, oldCopy)));
  };
};

