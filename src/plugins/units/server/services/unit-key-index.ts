import type { Core } from '@strapi/strapi';

/** One unit is keyed by (code, validFrom); an unknown first day is minus infinity. */
export async function uniqueUnitKey(strapi: Core.Strapi): Promise<void> {
  await strapi.db.connection.raw(
    `create unique index if not exists congtinh_units_key on units (code, coalesce(valid_from, '-infinity'::date))`);
}
