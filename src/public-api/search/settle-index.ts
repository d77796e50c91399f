import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { registerJob, registerSchedule } from '../../plugins/platform/server/public';
import { followTables } from './index-triggers';

interface Drift { readonly content_type: string; readonly document_id: string }

/** In one statement, in one transaction: a second or so. */
const BATCH = 1000;
const CHECK = 'search.check';

const driftOf = async (db: Knex): Promise<Drift[]> => (await db.raw<{ rows: Drift[] }>('select content_type, document_id from congtinh.search_drift() order by 1, 2')).rows;

const batchesOf = (drift: readonly Drift[]): { type: string; documents: string[] }[] => {
  const byType = new Map<string, string[]>();
  for (const { content_type: type, document_id: document } of drift) {
    const documents = byType.get(type);
    if (documents === undefined) byType.set(type, [document]);
    else documents.push(document);
  }
  return [...byType].flatMap(([type, documents]) =>
    Array.from({ length: Math.ceil(documents.length / BATCH) }, (_, at) => ({ type, documents: documents.slice(at * BATCH, (at + 1) * BATCH) })));
};

/** Brings the index, and the totals that are kept by it, to what stands published where they are not; answers how many items were wrong. A thousand a transaction. */
export const settleIndex = async (strapi: Core.Strapi): Promise<number> => {
  const db = strapi.db.connection as Knex;
  const drift = await driftOf(db);
  for (const { type, documents } of batchesOf(drift)) await db.raw('select congtinh.settle_search(?, cast(? as text[]))', [type, documents] as never);
  await db.raw('select congtinh.recount_published()');
  return drift.length;
};

/** After the first start with this index, and after a change of how it is made, it is a sign that something was written past the triggers. */
const settleAndSay = async (strapi: Core.Strapi): Promise<void> => {
  const wrong = await settleIndex(strapi);
  if (wrong > 0) strapi.log.warn(`search: ${wrong} items of the index settled anew`);
};

/** Keeps the index of the search: triggers after each synchronisation of the schema, a look for drift each night. Must run in `register`. */
export const keepIndex = (strapi: Core.Strapi): void => {
  strapi.hook('strapi::content-types.afterSync').register(async () => followTables(strapi));
  registerJob(CHECK, async (_payload, context) => settleAndSay(context.strapi));
  // 02:40 in Hà Nội.
  registerSchedule(CHECK, '40 19 * * *', CHECK);
};

/** Fills the index where items are missing. Must run in `bootstrap`, before the public is served. */
export const fillIndex = settleAndSay;
