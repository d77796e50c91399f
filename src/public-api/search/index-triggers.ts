import type { Core } from '@strapi/strapi';
import { SITE } from '../reading/sites';
import { SEARCHED } from './searched-types';

interface JoinTable { readonly name: string; readonly joinColumn: { readonly name: string } }
interface Meta { readonly tableName: string; readonly attributes: Readonly<Record<string, { readonly joinTable?: JoinTable }>> }

/** One trigger: on a table, with what `congtinh.search_follow` (0136) is told. */
interface Follower { readonly table: string; readonly told: readonly string[] }

const TRIGGER = 'congtinh_search';

/** Relations that an item is found by or shown with. */
const RELATIONS = ['site', 'category', 'unit'];

/** Things whose names stand in items, by the column of the index that holds their documentId. */
const NAMED = [['plugin::units.unit', 'unit', 'name'], [SITE, 'site', 'title'], ['api::category.category', 'category', 'name'], ['api::info-category.info-category', 'category', 'name']] as const;

const followers = (strapi: Core.Strapi): Follower[] => {
  const metaOf = (uid: string): Meta => strapi.db.metadata.get(uid as never) as unknown as Meta;
  const items = SEARCHED.flatMap((uid): Follower[] => {
    const { tableName, attributes } = metaOf(uid);
    const links = RELATIONS.flatMap((name) => attributes[name]?.joinTable ?? []);
    return [{ table: tableName, told: ['item', uid] }, ...links.map(({ name, joinColumn }) => ({ table: name, told: ['link', uid, tableName, joinColumn.name] }))];
  });
  return [...items, ...NAMED.map(([uid, column, name]) => ({ table: metaOf(uid).tableName, told: ['name', column, name] }))];
};

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/**
 * Puts the triggers that keep the index on Strapi's tables, where they are not there: whoever changes what is published,
 * and by whatever way, the index follows in the same transaction.
 */
export const followTables = async (strapi: Core.Strapi): Promise<void> => {
  const { rows } = await strapi.db.connection.raw<{ rows: { table: string }[] }>(
    `select c.relname as "table" from pg_trigger t join pg_class c on c.oid = t.tgrelid
      where c.relnamespace = 'public'::regnamespace and t.tgname = ? and t.tgenabled in ('O', 'A')`, [TRIGGER]);
  const there = new Set(rows.map(({ table }) => table));
  for (const { table, told } of followers(strapi).filter((follower) => !there.has(follower.table))) {
    // At the end of the transaction: core writes a row, its components and its links one after the other.
    await strapi.db.connection.raw(
      `drop trigger if exists ${TRIGGER} on :table:; create constraint trigger ${TRIGGER} after insert or update or delete on :table: deferrable initially deferred
         for each row execute function congtinh.search_follow(${told.map(literal).join(', ')})`, { table } as never);
  }
};
