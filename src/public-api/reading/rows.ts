import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { readingPublished, type Asked } from '../../read-cache/reads/record-reads';
import type { Slice } from '../request/paging';

/** The database layer as this folder uses it: rows come back as the asking file describes them. */
export interface Question {
  readonly where?: object;
  readonly select?: readonly string[];
  readonly populate?: object;
  readonly orderBy?: readonly object[];
  readonly offset?: number;
  readonly limit?: number;
}

interface Table {
  findMany(question: Question): Promise<unknown[]>;
  count(question: Question): Promise<number>;
}

const table = (strapi: Core.Strapi, uid: string) => strapi.db.query(uid as never) as unknown as Table;

/** Rows of a type that knows no drafts (categories, sites, units). */
export const rowsOf = async <Row>(strapi: Core.Strapi, uid: string, question: Question): Promise<Row[]> =>
  (await table(strapi, uid).findMany(question)) as Row[];

export type PublishedType =
  | 'api::article.article' | 'api::legal-document.legal-document' | 'api::info-entry.info-entry'
  | 'plugin::component-pages.page' | 'plugin::component-pages.menu' | 'plugin::component-pages.profile';

/** Drafts are out of reach: whatever is asked for, only published rows are looked at. */
const publishedOnly = (where: object = {}): object => ({ $and: [{ publishedAt: { $notNull: true } }, where] });

/**
 * Published rows of a moderated type. The one door through which the public API reads them. `asked` names the documents
 * when `where` asks for certain ones: the answer is then kept while those stay as they are, and not only while nothing of
 * the type is published. What `where` says beside that must not reach into other documents of a moderated type.
 */
export const publishedRows = async <Row>(strapi: Core.Strapi, uid: PublishedType, question: Question, asked: Asked = null): Promise<Row[]> =>
  (await readingPublished(uid, asked, () => table(strapi, uid).findMany({ ...question, where: publishedOnly(question.where) }))) as Row[];

/** How many published rows there are. */
export const countPublished = (strapi: Core.Strapi, uid: PublishedType, where: object): Promise<number> => table(strapi, uid).count({ where: publishedOnly(where) });

/** A page of a list: its rows, the last of them where more follow, and the number of all where it was asked for. */
export interface ListPage<Row> {
  readonly rows: readonly Row[];
  readonly last: Row | null;
  readonly total: number | null;
}

/** How far a list is read. */
type Extent = Pick<Slice, 'stretches' | 'offset' | 'pageSize' | 'counts'>;

interface Found { readonly ids: readonly number[]; readonly total: number | null }

/**
 * Ids of the rows of a page, one more than it holds, and how many there are in all. Core asks for all columns of distinct rows
 * as soon as a condition reaches into a relation, and PostgreSQL then sorts every row that fits. Here conditions reach only
 * into relations to one thing, so that no row comes twice, and what is asked for stands in an index.
 */
const findPage = async (strapi: Core.Strapi, uid: string, { where = {}, orderBy = [] }: Question, slice: Extent): Promise<Found> => {
  const asked = (condition: object) => strapi.db.queryBuilder(uid as never).select(['id'] as never).where(condition as never);
  const without = (query: { getKnexQuery(): unknown }) => (query.getKnexQuery() as Knex.QueryBuilder).clearSelect();
  const ids = async (): Promise<number[]> => {
    const found: number[] = [];
    for (const stretch of slice.stretches) {
      const wanted = slice.pageSize + 1 - found.length;
      if (wanted === 0) break;
      const rows = await (without(asked({ $and: [where, stretch] }).orderBy(orderBy as never).offset(slice.offset).limit(wanted)).select('t0.id') as unknown as Promise<{ id: number }[]>);
      found.push(...rows.map(({ id }) => id));
    }
    return found;
  };
  const count = async (): Promise<number> => Number(((await without(asked(where)).count({ total: '*' })) as { total: string }[])[0]?.total ?? 0);
  const [found, total] = await Promise.all([ids(), slice.counts ? count() : null]);
  return { ids: found, total };
};

/** Rows that were found, in their order. */
const readPage = async <Row>({ ids, total }: Found, { pageSize }: Extent, question: Question, read: (question: Question) => Promise<(Row & { readonly id: number })[]>): Promise<ListPage<Row>> => {
  const shown = ids.slice(0, pageSize);
  const found = new Map((shown.length === 0 ? [] : await read({ ...question, where: { id: { $in: shown } } })).map((row) => [row.id, row]));
  const rows = shown.flatMap((id) => found.get(id) ?? []);
  return { rows, last: ids.length > pageSize ? (rows.at(-1) ?? null) : null, total };
};

/** A page of published rows; `where` reaches only into relations to one thing (unit, site, category), best by their row ids. Two statements, three with a count or at the end of a reading by cursor. */
export const publishedPage = async <Row>(strapi: Core.Strapi, uid: PublishedType, { where, orderBy, ...parts }: Question, slice: Extent): Promise<ListPage<Row>> => {
  const [found] = await readingPublished(uid, null, async () => [await findPage(strapi, uid, { where: publishedOnly(where), ...(orderBy ? { orderBy } : {}) }, slice)]);
  return readPage<Row>(found as Found, slice, parts, (question) => publishedRows(strapi, uid, question));
};

/** The first so many published rows in an order, for lists that are never paged through. Conditions as for a page. */
export const firstPublished = async <Row>(strapi: Core.Strapi, uid: PublishedType, question: Question, most: number): Promise<readonly Row[]> =>
  (await publishedPage<Row>(strapi, uid, question, { stretches: [{}], offset: 0, pageSize: most, counts: false })).rows;

/** A page of rows of a type that knows no drafts, of which there are some hundreds. One statement, two with a count. */
export const pageOfRows = async <Row>(strapi: Core.Strapi, uid: string, { where = {}, ...rest }: Question, slice: Slice): Promise<ListPage<Row>> => {
  const wanted = slice.pageSize + 1;
  const read = (limit: number, stretch: object): Promise<Row[]> => rowsOf<Row>(strapi, uid, { ...rest, where: { $and: [where, stretch] }, offset: slice.offset, limit });
  const all = async (): Promise<Row[]> => {
    const rows: Row[] = [];
    for (const stretch of slice.stretches) if (rows.length < wanted) rows.push(...(await read(wanted - rows.length, stretch)));
    return rows;
  };
  const [found, total] = await Promise.all([all(), slice.counts ? table(strapi, uid).count({ where }) : null]);
  const rows = found.slice(0, slice.pageSize);
  return { rows, last: found.length > slice.pageSize ? (rows.at(-1) ?? null) : null, total };
};
