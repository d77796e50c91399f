import type { Core } from '@strapi/strapi';
import { AppError, inTransaction, type UnitOfWork } from '../../../plugins/platform/server/public';
import { withStamp } from '../stamp';
import { freeFolderName, newFolderName, type NamedUnit } from './folder-name';
import { FOLDER, isUnitFolder, type StoredFolder } from './folders-table';

interface FolderService {
  create(data: { name: string; parent: null }): Promise<StoredFolder>;
}

interface UnitRow extends NamedUnit {
  readonly documentId: string;
}

const UNIT = 'plugin::units.unit';

const unitFolders = async (strapi: Core.Strapi): Promise<readonly StoredFolder[]> =>
  ((await strapi.db.query(FOLDER).findMany({ where: { unitId: { $notNull: true } } })) as StoredFolder[]).filter(isUnitFolder);

const topNames = async (strapi: Core.Strapi): Promise<Set<string>> =>
  new Set(((await strapi.db.query(FOLDER).findMany({ where: { parent: null } })) as StoredFolder[]).map(({ name }) => name));

/** Core numbers folders by the highest number so far: two at once would share a place. */
export const lockFolders = async ({ trx }: UnitOfWork): Promise<void> => {
  await trx.raw("select pg_advisory_xact_lock(hashtext('congtinh.media_folders'))");
};

/** The folder of a unit, in which all its files lie or below; made when first needed. */
export const unitFolder = (strapi: Core.Strapi, unitId: string): Promise<StoredFolder> =>
  inTransaction(strapi, async (uow) => {
    const find = async () => ((await strapi.db.query(FOLDER).findMany({ where: { unitId } })) as StoredFolder[]).find(isUnitFolder);
    const known = await find();
    if (known) return known;
    await lockFolders(uow);
    const meanwhile = await find();
    if (meanwhile) return meanwhile;
    const unit = (await strapi.db.query(UNIT as never).findOne({ where: { documentId: unitId } })) as UnitRow | null;
    if (!unit) throw new AppError('upload.owner', 400, 'Không tìm thấy đơn vị chủ quản của tệp; hãy tải lại trang.');
    const name = freeFolderName(unit, await topNames(strapi));
    const folders = strapi.plugin('upload').service('folder') as unknown as FolderService;
    return withStamp({ unitId }, () => folders.create({ name, parent: null }));
  });

/** Gives the folders of units that are called otherwise now their new names. */
export const renameUnitFolders = (strapi: Core.Strapi): Promise<void> =>
  inTransaction(strapi, async (uow) => {
    const folders = await unitFolders(strapi);
    if (folders.length === 0) return;
    const units = (await strapi.db.query(UNIT as never).findMany({ where: { documentId: { $in: folders.map(({ unitId }) => unitId) } } })) as UnitRow[];
    const byId = new Map(units.map((unit) => [unit.documentId, unit]));
    await lockFolders(uow);
    const taken = await topNames(strapi);
    for (const { id, name, unitId } of folders) {
      const unit = byId.get(unitId ?? '');
      const next = unit ? newFolderName(unit, name, taken) : null;
      if (next === null) continue;
      taken.add(next);
      await strapi.db.query(FOLDER).update({ where: { id }, data: { name: next } });
    }
  });
