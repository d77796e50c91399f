import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { ON_SITES } from '../uids';

interface JoinTable { readonly name: string; readonly joinColumn: { readonly name: string }; readonly inverseJoinColumn: { readonly name: string } }
interface Guarded { readonly items: string; readonly site: JoinTable; readonly unit: JoinTable }

const TRIGGER = 'congtinh_unit_of_site';

const guarded = (strapi: Core.Strapi): readonly Guarded[] =>
  ON_SITES.map((uid) => {
    const { tableName, attributes } = strapi.db.metadata.get(uid) as unknown as {
      tableName: string; attributes: { site: { joinTable: JoinTable }; unit: { joinTable: JoinTable } };
    };
    return { items: tableName, site: attributes.site.joinTable, unit: attributes.unit.joinTable };
  });

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

const missing = async (db: Knex, { site, unit }: Guarded): Promise<readonly string[]> => {
  const { rows } = await db.raw<{ rows: { table: string }[] }>(
    `select c.relname as "table" from pg_trigger t join pg_class c on c.oid = t.tgrelid
      where c.relnamespace = 'public'::regnamespace and t.tgname = ? and t.tgenabled in ('O', 'A') and c.relname in (?, ?)`,
    [TRIGGER, site.name, unit.name]);
  return [site.name, unit.name].filter((table) => !rows.some((row) => row.table === table));
};

/** Puts the trigger on the link tables of every type that hangs on a site, where it is not there. */
export const guardSiteUnits = async (strapi: Core.Strapi): Promise<void> => {
  for (const one of guarded(strapi)) {
    const { items, site, unit } = one;
    const values = [items, site.name, site.joinColumn.name, site.inverseJoinColumn.name, unit.name, unit.joinColumn.name, unit.inverseJoinColumn.name].map(literal);
    for (const table of await missing(strapi.db.connection, one)) {
      // At the end of the transaction: core writes the links one after the other.
      await strapi.db.connection.raw(
        `create constraint trigger ${TRIGGER} after insert or update on :table: deferrable initially deferred
           for each row execute function congtinh.unit_of_site(${values.join(', ')})`, { table } as never);
    }
  }
};

/** One sentence for each table that lacks its trigger. */
export const siteUnitFaults = async (strapi: Core.Strapi): Promise<readonly string[]> => {
  const faults: string[] = [];
  for (const one of guarded(strapi)) {
    for (const table of await missing(strapi.db.connection, one)) faults.push(`table "${table}" lacks ${TRIGGER}, which keeps pages with the unit of their site`);
  }
  return faults;
};
