import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { scopedTypes } from './scoped-types';

interface OwnerLink {
  readonly items: string;
  readonly links: string;
  readonly toItem: string;
  readonly toUnit: string;
}

/** Tables and columns of the `unit` relation of a type, from the database layer's own metadata. */
function ownerLink(strapi: Core.Strapi, uid: string): OwnerLink {
  const metadata = strapi.db.metadata.get(uid) as unknown as {
    tableName: string;
    attributes: { unit: { joinTable: { name: string; joinColumn: { name: string }; inverseJoinColumn: { name: string } } } };
  };
  const { joinTable } = metadata.attributes.unit;
  return {
    items: metadata.tableName,
    links: joinTable.name,
    toItem: joinTable.joinColumn.name,
    toUnit: joinTable.inverseJoinColumn.name,
  };
}

const ownerLinks = (strapi: Core.Strapi): OwnerLink[] =>
  [...scopedTypes(strapi).values()].filter((type) => type.scope === 'unit').map((type) => ownerLink(strapi, type.uid));

const TRIGGERS = ['congtinh_hold_owner', 'congtinh_need_owner', 'congtinh_lose_owner', 'congtinh_keep_document_id'];

/** Puts the owner's triggers on every type of units, at the first start that knows the type and never again. */
export async function guardOwners(strapi: Core.Strapi): Promise<void> {
  for (const link of ownerLinks(strapi)) {
    await strapi.db.transaction(async ({ trx }) => {
      if (await adopt(trx as Knex, link)) await createTriggers(trx as Knex, link);
    });
  }
}

/** What is missing of the guards, one sentence each: a trigger that has gone or was switched off. */
export async function ownerGuardFaults(strapi: Core.Strapi): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const { items, links } of ownerLinks(strapi)) {
    const { rows } = await strapi.db.connection.raw<{ rows: { tgname: string }[] }>(
      `select tgname from pg_trigger
        where tgrelid in (to_regclass(format('public.%I', ?::text)), to_regclass(format('public.%I', ?::text)))
          and tgname like 'congtinh\\_%' and tgenabled in ('O', 'A')`, [items, links]);
    const missing = TRIGGERS.filter((name) => !rows.some((row) => row.tgname === name));
    if (missing.length > 0) faults.push(`table "${items}" lacks ${missing.join(', ')}, which keep units apart`);
  }
  return faults;
}

async function adopt(trx: Knex, { items, links, toItem, toUnit }: OwnerLink): Promise<boolean> {
  const { rows } = await trx.raw<{ rows: { first: boolean }[] }>(
    'select congtinh.adopt_owners(?, ?, ?, ?) as first', [items, links, toItem, toUnit]);
  return rows[0]?.first === true;
}

async function createTriggers(trx: Knex, { items, links, toItem, toUnit }: OwnerLink): Promise<void> {
  // Arguments of a trigger are literals and cannot be bound; they come from our own schemas.
  const literals = [items, links, toItem, toUnit].map((each) => `'${each.replaceAll("'", "''")}'`).join(', ');
  const run = (sql: string): Promise<unknown> => trx.raw(sql.replace('ARGUMENTS', literals), { items, links } as never);
  await run('create trigger congtinh_hold_owner after insert or update on :links: for each row execute function congtinh.hold_owner(ARGUMENTS)');
  // At the end of the transaction: Strapi writes the row first and its link afterwards.
  await run('create constraint trigger congtinh_need_owner after insert on :items: deferrable initially deferred for each row execute function congtinh.need_owner(ARGUMENTS)');
  await run('create constraint trigger congtinh_lose_owner after delete or update on :links: deferrable initially deferred for each row execute function congtinh.need_owner(ARGUMENTS)');
  await run('create trigger congtinh_keep_document_id before update of document_id on :items: for each row when (old.document_id is distinct from new.document_id) execute function congtinh.keep_document_id()');
}
