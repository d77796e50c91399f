import type { Core } from '@strapi/strapi';
import { currentUnitOfWork } from '../../../platform/server/public';
import { refusal } from './app-refusal';

interface StoredFile { hash?: string; url?: string }
interface Provider {
  delete(file: StoredFile): Promise<unknown>;
  replace?(file: StoredFile, old: StoredFile): Promise<unknown>;
}

/**
 * Core changes the bytes of a file before it writes the row that a trigger could refuse. So the storage
 * itself is asked first: a file that stands in a live case or in a published item stays as it is.
 */
export const guardUploads = (strapi: Core.Strapi): void => {
  const upload = strapi.plugin('upload') as unknown as { provider: Provider };
  const { provider } = upload;
  const { delete: remove, replace } = provider;
  provider.delete = async (file) => {
    await demandFree(strapi, file);
    return remove.call(provider, file);
  };
  if (replace !== undefined) {
    provider.replace = async (file, old) => {
      await demandFree(strapi, old);
      return replace.call(provider, file, old);
    };
  }
};

/** A width variant has its picture's hash behind a prefix. */
const hashesOf = ({ hash = '' }: StoredFile): readonly string[] => [hash, hash.replace(/^(?:thumbnail|xlarge|large|medium|small)_/, '')];

const demandFree = async (strapi: Core.Strapi, file: StoredFile): Promise<void> => {
  const db = currentUnitOfWork()?.trx ?? strapi.db.connection;
  const { rows } = (await db.raw(
    'select bool_or(congtinh.moderation_file_stands(document_id)) as stands from public.files where hash = any(?)', [[...hashesOf(file)]],
  )) as { rows: { stands: boolean | null }[] };
  if (rows[0]?.stands === true) {
    throw refusal('moderation.file-stands', 'Tệp này đang nằm trong nội dung chờ duyệt hoặc đã xuất bản nên không thay hoặc xoá được; hãy tải lên tệp mới và đổi trong bài.');
  }
};
