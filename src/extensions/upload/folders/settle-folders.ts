import type { Core } from '@strapi/strapi';
import { inTransaction } from '../../../plugins/platform/server/public';
import { renameUnitFolders, unitFolder } from './unit-folder';

// Held by the database too: two folders of one unit would show half of its files each.
const ONE_EACH = `create unique index if not exists upload_folders_one_per_unit on public.upload_folders (unit_id)
  where unit_id is not null and path not like '/%/%'`;

export const ensureOneFolderEach = async (strapi: Core.Strapi): Promise<void> => {
  await strapi.db.connection.raw(ONE_EACH);
};

const ASTRAY = `
  select f.id, f.unit_id from public.files f
  left join public.files_folder_lnk l on l.file_id = f.id
  left join public.upload_folders d on d.id = l.folder_id
  where f.unit_id is not null and d.unit_id is distinct from f.unit_id`;

/** Brings every file of a unit that lies elsewhere (stored before units had folders) into the unit's folder, and folders into step with their units' names. */
export const settleFolders = (strapi: Core.Strapi): Promise<void> =>
  inTransaction(strapi, async ({ trx }) => {
    await renameUnitFolders(strapi);
    const { rows } = (await trx.raw(`${ASTRAY} order by f.id`)) as { rows: { id: number; unit_id: string }[] };
    const known = (await trx.from('units').whereIn('document_id', rows.map(({ unit_id }) => unit_id)).distinct('document_id')) as { document_id: string }[];
    for (const { document_id: unitId } of known) {
      const { id, path } = await unitFolder(strapi, unitId);
      const files = rows.filter(({ unit_id }) => unit_id === unitId).map((row) => row.id);
      await trx.from('files_folder_lnk').whereIn('file_id', files).delete();
      await trx.into('files_folder_lnk').insert(files.map((file) => ({ file_id: file, folder_id: id })));
      await trx.from('files').whereIn('id', files).update({ folder_path: path });
    }
  });
