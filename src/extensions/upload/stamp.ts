import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';
import { FILE } from './files-table';

const FOLDER = 'plugin::upload.folder';

/** What the server alone says of a file, and of a folder whose it is. */
export interface FileStamp {
  readonly unitId?: string | null;
  readonly sha256?: string;
  readonly signaturePresent?: boolean;
}

const stamps = new AsyncLocalStorage<FileStamp>();

/** Runs core's upload or replace of one file, or the making of a folder, whose row then bears the stamp. */
export const withStamp = <T>(stamp: FileStamp, work: () => Promise<T>): Promise<T> => stamps.run(stamp, work);

type Data = Record<string, unknown>;

interface Event {
  readonly params: { data?: Data | Data[] };
}

const apply = ({ params }: Event): void => {
  const stamp = stamps.getStore();
  // Never from input: what a caller sent under these names is dropped before the server's own is written.
  const stamped = ({ unitId: _unitId, sha256: _sha256, signaturePresent: _present, ...data }: Data): Data => ({ ...data, ...stamp });
  if (params.data) params.data = Array.isArray(params.data) ? params.data.map(stamped) : stamped(params.data);
};

/** Adds the attributes to the file type; a file's own hash is what a moderation case vouches for (BI-5.3). */
export const addStampAttributes = (schema: { attributes: Record<string, unknown>; indexes?: unknown[] }): void => {
  const fixed = { configurable: false, writable: false };
  schema.attributes.unitId = { type: 'string', ...fixed };
  schema.attributes.sha256 = { type: 'string', columnName: 'sha256', ...fixed };
  schema.attributes.signaturePresent = { type: 'boolean', ...fixed };
  schema.indexes = [
    ...(schema.indexes ?? []),
    { name: 'upload_files_unit_id_index', columns: ['unit_id'], type: null },
    // A text names a file, and its hash is in the name.
    { name: 'upload_files_hash_index', columns: ['hash'], type: null },
  ];
};

/** The unit whose folder it is, or in whose folder it lies. */
export const addFolderOwner = (schema: { attributes: Record<string, unknown>; indexes?: unknown[] }): void => {
  schema.attributes.unitId = { type: 'string', configurable: false, writable: false };
  schema.indexes = [...(schema.indexes ?? []), { name: 'upload_folders_unit_id_index', columns: ['unit_id'], type: null }];
};

/** Keeps the attributes out of everybody's reach, whichever way a row is written. */
export const guardStamps = (strapi: Core.Strapi): void => {
  strapi.db.lifecycles.subscribe({
    models: [FILE, FOLDER],
    beforeCreate: apply as never,
    beforeCreateMany: apply as never,
    beforeUpdate: apply as never,
    beforeUpdateMany: apply as never,
  });
};
