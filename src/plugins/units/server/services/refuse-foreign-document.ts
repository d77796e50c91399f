import type { Core } from '@strapi/strapi';
import { AppError, reader } from '../../../platform/server/public';
import type { Actor } from '../../contracts';

/**
 * T9: an assignment is saved as the system's work, so the decision's file is looked at here: it is a file of one's own units.
 * @throws AppError 422 `assignment.invalid`, field `document`
 */
export async function refuseForeignDocument(strapi: Core.Strapi, actor: Actor, file: number | null | undefined): Promise<void> {
  if (file === null || file === undefined || actor.kind !== 'staff') return;
  const { rows } = await reader(strapi).raw<{ rows: unknown[] }>(
    'select 1 from files where id = ? and (? or unit_id = any(?))', [file, actor.superAdmin, actor.grants.flatMap(({ unitIds }) => unitIds)] as never);
  if (rows.length > 0) return;
  throw new AppError('assignment.invalid', 422, 'Không có tệp văn bản này trong thư viện của đơn vị. Hãy tải tệp lên rồi chọn lại.', [
    { path: 'document', message: 'Không có tệp này.' },
  ]);
}
