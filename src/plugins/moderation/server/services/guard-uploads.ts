import type { Core } from '@strapi/strapi';
import { currentUnitOfWork } from '../../../platform/server/public';
import { refusal } from './app-refusal';

interface StoredFile { hash?: string }
type Write = (...files: StoredFile[]) => Promise<unknown>;

/** Every way in which a storage provider changes bytes; the file that is changed comes last. */
const WRITES = ['delete', 'replace', 'replaceStream', 'upload', 'uploadStream'] as const;

/**
 * Core changes the bytes of a file before it writes the row that a trigger could refuse. So the storage
 * itself is asked first: a file that stands in a live case or in a published item stays as it is.
 */
export const guardUploads = (strapi: Core.Strapi): void => {
  const { provider } = strapi.plugin('upload') as unknown as { provider: Partial<Record<(typeof WRITES)[number], Write>> };
  for (const name of WRITES) {
    const write = provider[name];
    if (typeof write !== 'function') continue;
    provider[name] = async (...files) => {
      await demandFree(strapi, files.at(-1));
      return write.apply(provider, files);
    };
  }
};

/** A width variant has its picture's hash behind a prefix. */
const hashesOf = ({ hash = '' }: StoredFile): readonly string[] => [hash, hash.replace(/^(?:thumbnail|xlarge|large|medium|small)_/, '')];

const demandFree = async (strapi: Core.Strapi, file: StoredFile = {}): Promise<void> => {
  const db = currentUnitOfWork()?.trx ?? strapi.db.connection;
  const { rows } = (await db.raw(
    'select bool_or(congtinh.moderation_file_stands(document_id)) as stands from public.files where hash = any(?)', [[...hashesOf(file)]],
  )) as { rows: { stands: boolean | null }[] };
  if (rows[0]?.stands === true) {
    throw refusal('moderation.file-stands', 'Tệp này đang nằm trong nội dung chờ duyệt hoặc đã xuất bản nên không thay hoặc xoá được; hãy tải lên tệp mới và đổi trong bài.');
  }
};
