import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { keptParts } from '../../read-cache/reads/keep-parts';
import { readingPublished, type Asked } from '../../read-cache/reads/record-reads';
import type { Slice } from '../request/paging';
import { withNear } from './near';
import { publishedTotal, type WholeList } from './totals';

/** The database layer as this folder uses it: rows come back as the asking file describes them. */
export interface Question {
  readonly where?: object;
  readonly select?: readonly string[];
  readonly populate?: object;
  /** Relations to one thing and files that are read together rather than populated one by one (`near.ts`). */
  readonly near?: readonly string[];
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
export const publishedRows = async <Row>(strapi: Core.Strapi, uid: PublishedType, { near = [], ...question }: Question, asked: Asked = null): Promise<Row[]> =>
  (await readingPublished(uid, asked, async () => {
    const select = near.length > 0 && question.select ? { select: ['id', ...question.select] } : {};
    const rows = await table(strapi, uid).findMany({ ...question, ...select, where: publishedOnly(question.where) });
    return withNear(strapi, uid, rows as { readonly id: number }[], near, rowsOf);
  })) as unknown as Row[];

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

interface PageQuestion extends Question {
  /** `where` says this and nothing else, so that the total is kept and need not be counted. */
  readonly allOf?: WholeList;
  /** What is read of a row beside itself belongs to it or to types without drafts: never other documents of a moderated type. */
  readonly alone?: boolean;
}

interface Found { readonly documentIds: readonly string[]; readonly total: number | null }

/**
 * Which published items stand on a page, one more than it holds, and how many there are in all. Core asks for all columns of
 * distinct rows as soon as a condition reaches into a relation, and PostgreSQL then sorts every row that fits. Here conditions
 * reach only into relations to one thing, so that no row comes twice, and what is asked for stands in an index.
 */
const findPage = async (strapi: Core.Strapi, uid: PublishedType, { where = {}, orderBy = [], allOf }: PageQuestion, slice: Extent): Promise<Found> => {
  const asked = (condition: object) => strapi.db.queryBuilder(uid as never).select(['id'] as never).where(publishedOnly(condition) as never);
  const without = (query: { getKnexQuery(): unknown }) => (query.getKnexQuery() as Knex.QueryBuilder).clearSelect();
  const list = async (): Promise<string[]> => {
    const found: string[] = [];
    for (const stretch of slice.stretches) {
      const wanted = slice.pageSize + 1 - found.length;
      if (wanted === 0) break;
      const rows = await (without(asked({ $and: [where, stretch] }).orderBy(orderBy as never).offset(slice.offset).limit(wanted)).select('t0.document_id') as unknown as Promise<{ document_id: string }[]>);
      found.push(...rows.map(({ document_id: documentId }) => documentId));
    }
    return found;
  };
  const count = async (): Promise<number> => (allOf ? publishedTotal(strapi, uid, allOf) : Number(((await without(asked(where)).count({ total: '*' })) as { total: string }[])[0]?.total ?? 0));
  const [documentIds, total] = await Promise.all([list(), slice.counts ? count() : null]);
  return { documentIds, total };
};

// The ways in which rows are read are few: every choice of parts is one.
const ways = new Map<string, number>();
const wayOf = ({ select, populate, near }: Question): number => {
  const way = JSON.stringify([select, populate, near]);
  const known = ways.get(way) ?? ways.size;
  ways.set(way, known);
  return known;
};

/** Published rows of these documents; those that stand `alone` are each kept for other lists that show them in the same way. */
const rowsByDocument = async <Row extends { readonly documentId: string }>(strapi: Core.Strapi, uid: PublishedType, { alone = false, ...parts }: PageQuestion, documentIds: readonly string[]): Promise<Row[]> => {
  const read = (wanted: readonly string[], asked: Asked): Promise<Row[]> => (wanted.length === 0 ? Promise.resolve([]) : publishedRows<Row>(strapi, uid, { ...parts, where: { documentId: { $in: wanted } } }, asked));
  const rows = alone
    ? await keptParts<Row>(`row:${uid}:${wayOf(parts)}`, uid, documentIds, async (missing) => new Map((await read(missing, { documents: missing })).map((value) => [value.documentId, { value }])))
    : new Map((await read(documentIds, null)).map((row) => [row.documentId, row]));
  return documentIds.flatMap((documentId) => rows.get(documentId) ?? []);
};

/**
 * A page of published rows; `where` reaches only into relations to one thing (unit, site, category), best by their row ids.
 * It is first read as a list of documents, then those of their rows that are not kept already: a publication costs a list one
 * new row. Two statements, one more with a count or at the end of a reading by cursor.
 */
export const publishedPage = async <Row extends { readonly documentId: string }>(strapi: Core.Strapi, uid: PublishedType, { where, orderBy, allOf, ...parts }: PageQuestion, slice: Extent): Promise<ListPage<Row>> => {
  const [found] = await readingPublished(uid, null, async () => [await findPage(strapi, uid, { ...(where ? { where } : {}), ...(orderBy ? { orderBy } : {}), ...(allOf ? { allOf } : {}) }, slice)]);
  const { documentIds, total } = found as Found;
  const rows = await rowsByDocument<Row>(strapi, uid, parts, documentIds.slice(0, slice.pageSize));
  return { rows, last: documentIds.length > slice.pageSize ? (rows.at(-1) ?? null) : null, total };
};

/** The first so many published rows in an order, for lists that are never paged through. Conditions as for a page. */
export const firstPublished = async <Row extends { readonly documentId: string }>(strapi: Core.Strapi, uid: PublishedType, question: PageQuestion, most: number): Promise<readonly Row[]> =>
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
