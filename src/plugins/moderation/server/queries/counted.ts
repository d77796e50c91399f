import type { Core } from '@strapi/strapi';
import { reader } from '../../../platform/server/public';
import type { Query } from './case-views';

/** Counting stops here: of more, nobody needs the number, and the screen says "1.000+". */
export const COUNT_LIMIT = 1000;

export interface Counted { count: number; more: boolean }

/** How many rows each of these queries finds, counted no further than COUNT_LIMIT: one statement for all of them. */
export const countedAll = async (strapi: Core.Strapi, queries: readonly Query[]): Promise<readonly Counted[]> => {
  const db = reader(strapi);
  const columns = queries.map((query, index) =>
    db.count('*').from(query.select(db.raw('1 as one')).limit(COUNT_LIMIT + 1).as('found')).as(`n${index}`));
  const row = (await db.select(columns).first()) as Record<string, string>;
  return queries.map((_, index) => {
    const n = Number(row[`n${index}`] ?? 0);
    return { count: Math.min(n, COUNT_LIMIT), more: n > COUNT_LIMIT };
  });
};
