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

const BRING_IN = `
  with astray as (select a.id from (${ASTRAY}) a where a.unit_id = :unitId),
    gone as (delete from public.files_folder_lnk where file_id in (select id from astray)),
    come as (insert into public.files_folder_lnk (file_id, folder_id) select id, :folder from astray)
  update public.files set folder_path = :path where id in (select id from astray)`;

/** Brings every file of a unit that lies elsewhere (stored before units had folders) into the unit's folder, and folders into step with their units' names. */
export const settleFolders = (strapi: Core.Strapi): Promise<void> =>
  inTransaction(strapi, async ({ trx }) => {
    await renameUnitFolders(strapi);
    const { rows } = (await trx.raw(`select distinct a.unit_id from (${ASTRAY}) a join public.units u on u.document_id = a.unit_id`)) as { rows: { unit_id: string }[] };
    for (const { unit_id: unitId } of rows) {
      const { id, path } = await unitFolder(strapi, unitId);
      await trx.raw(BRING_IN, { unitId, folder: id, path });
    }
  });
