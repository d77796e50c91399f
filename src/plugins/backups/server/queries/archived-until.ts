import type { Core } from '@strapi/strapi';
import { reader } from '../../../platform/server/public';

/** Until when changes between copies lie in the archive (ISO), as the last shipment noted it. */
export const archivedUntil = async (strapi: Core.Strapi): Promise<string | null> => {
  const { rows: [found] } = await reader(strapi).raw<{ rows: { at: Date | null }[] }>('select shipped_until as at from congtinh.backup_archive where id = 1');
  return found?.at?.toISOString() ?? null;
};
