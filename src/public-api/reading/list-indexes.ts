import type { Core } from '@strapi/strapi';
import { ARTICLE } from '../resources/article-answer';
import { INFO_ENTRY } from '../resources/info-entry-answer';
import { LEGAL_DOCUMENT } from './replacements';
import type { PublishedType } from './rows';

/** An order or filter of a public list: its attributes from the left, `-` for falling order. The documentId stands behind them. */
export type IndexedOrder = readonly string[];

/**
 * What each list is ordered and narrowed by, beside site, category and unit, for whose links core has indexes of its own.
 * A rising order reads an index of the falling one backwards.
 */
export const INDEXED: ReadonlyMap<PublishedType, readonly IndexedOrder[]> = new Map([
  [ARTICLE, [['-firstPublishedAt'], ['-changedAt'], ['title'], ['slug'], ['language', '-firstPublishedAt']]],
  [INFO_ENTRY, [['-firstPublishedAt'], ['-changedAt'], ['title']]],
  [LEGAL_DOCUMENT, [
    ['-issuedOn'], ['-effectiveFrom'], ['-firstPublishedAt'], ['-changedAt'], ['number'], ['effectiveTo'],
    ['kind', '-issuedOn'], ['symbol', '-issuedOn'], ['issuer', '-issuedOn'],
  ]],
]);

interface Meta { readonly tableName: string; readonly attributes: Readonly<Record<string, { readonly columnName?: string }>> }

/** Only what is published is ever asked for: the drafts, as many again, stay out. */
const PUBLISHED = 'published_at is not null';

const statementsFor = (strapi: Core.Strapi, uid: PublishedType, orders: readonly IndexedOrder[]): string[] => {
  const { tableName, attributes } = strapi.db.metadata.get(uid as never) as unknown as Meta;
  const column = (attribute: string): string => attributes[attribute]?.columnName ?? attribute;
  const ordered = orders.map((order) => {
    const columns = order.map((text) => [column(text.replace('-', '')), text.startsWith('-') ? ' desc' : ''] as const);
    return `create index if not exists "${tableName}_list_${columns.map(([name]) => name).join('_')}_idx" on public."${tableName}" (${[...columns.map(([name, direction]) => `"${name}"${direction}`), 'document_id'].join(', ')}) where ${PUBLISHED}`;
  });
  return [...ordered, `create index if not exists "${tableName}_list_id_idx" on public."${tableName}" (id) where ${PUBLISHED}`];
};

/** Indexes of the public lists on Strapi's tables, which core makes later than our migrations run. Must run in `register`. */
export const keepListIndexes = (strapi: Core.Strapi): void => {
  strapi.hook('strapi::content-types.afterSync').register(async () => {
    await strapi.db.transaction(async ({ trx }) => {
      // Several nodes may boot at once; each statement stands alone, for it waits for writers of the table (see ensureGuards).
      await trx.raw("select pg_advisory_xact_lock(hashtext('congtinh.list_indexes'))");
      for (const [uid, orders] of INDEXED) for (const statement of statementsFor(strapi, uid, orders)) await strapi.db.connection.raw(statement);
    });
  });
};
