import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { prefixQuery, searchWords } from '../../../moderation/server/public';
import { reader, today } from '../../../platform/server/public';
import { actorFrom, unitsOf } from '../../../units/server/public';
import type { RequestPage, RequestSort, RequestState } from '../../contracts';
import { managesRequests, seesRequestsOf } from '../domain/rights';
import { columnsOf, requestOf, requests } from '../services/request-rows';
import { lineOf } from './request-lines';

export interface RequestQuery {
  readonly page: number;
  readonly pageSize: number;
  readonly state?: RequestState | undefined;
  readonly unit?: string | undefined;
  readonly overdue?: boolean | undefined;
  readonly search: string;
  readonly sort: RequestSort;
}

const ORDERS: Readonly<Record<RequestSort, string>> = {
  // What somebody has to do stands first: the unit, then those who look at answers.
  urgent: "array_position(array['open', 'answered', 'closed', 'cancelled'], state), case when state in ('open', 'answered') then due_on end, changed_at desc, id",
  newest: 'raised_at desc, id desc',
  due: 'due_on, id',
  number: 'year, serial',
};

const narrowed = (query: Knex.QueryBuilder, { state, unit, overdue, search }: RequestQuery): Knex.QueryBuilder => {
  if (state !== undefined) void query.where({ state });
  if (unit !== undefined) void query.where({ unit });
  if (overdue) void query.where({ state: 'open' }).andWhere('due_on', '<', today());
  const words = searchWords(search);
  if (words.length > 0) void query.whereRaw("words @@ to_tsquery('simple', ?)", [prefixQuery(words)]);
  return query;
};

/** One page of the requests that are this person's to see (PT-4.2). Three statements, however long. */
export const listRequests = async (strapi: Core.Strapi, query: RequestQuery): Promise<RequestPage> => {
  const actor = await actorFrom(strapi);
  const units = seesRequestsOf(actor);
  const db = reader(strapi);
  const { page, pageSize } = query;
  const found = (): Knex.QueryBuilder => {
    const all = narrowed(requests(db), query);
    return units === 'all' ? all : all.whereIn('unit', [...units]);
  };
  const counted = (await found().count('* as n').first()) as { n: string };
  const rows = (await found().select(...(columnsOf(db) as string[])).orderByRaw(ORDERS[query.sort]).limit(pageSize).offset((page - 1) * pageSize)) as Record<string, unknown>[];
  const names = new Map((await unitsOf(strapi)).map(({ documentId, name }) => [documentId as string, name]));
  const total = Number(counted.n);
  return {
    data: rows.map(requestOf).map((row) => lineOf(row, names.get(row.unit) ?? row.unit, today())),
    meta: { pagination: { page, pageSize, pageCount: Math.ceil(total / pageSize), total }, today: today(), mayRaise: managesRequests(actor) },
  };
};
