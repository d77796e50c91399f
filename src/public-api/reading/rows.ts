import type { Core } from '@strapi/strapi';
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

export const countOf = (strapi: Core.Strapi, uid: string, where: object): Promise<number> => table(strapi, uid).count({ where });

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

/** One row more than a page is read: it says whether there is more. */
const pageFrom = async <Row>({ where = {}, ...rest }: Question, slice: Slice, read: (question: Question) => Promise<Row[]>, count: (where: object) => Promise<number>): Promise<ListPage<Row>> => {
  const [found, total] = await Promise.all([
    read({ ...rest, where: { $and: [where, slice.where] }, offset: slice.offset, limit: slice.pageSize + 1 }),
    slice.counts ? count(where) : null,
  ]);
  const rows = found.slice(0, slice.pageSize);
  return { rows, last: found.length > slice.pageSize ? (rows.at(-1) ?? null) : null, total };
};

/** A page of published rows. */
export const publishedPage = <Row extends { readonly documentId: string }>(strapi: Core.Strapi, uid: PublishedType, question: Question, slice: Slice): Promise<ListPage<Row>> =>
  pageFrom<Row>(question, slice, (one) => publishedRows<Row>(strapi, uid, one), async (where) => {
    const [total = 0] = await readingPublished(uid, null, async () => [await countPublished(strapi, uid, where)]);
    return total;
  });

/** A page of rows of a type that knows no drafts. */
export const pageOfRows = <Row extends { readonly documentId: string }>(strapi: Core.Strapi, uid: string, question: Question, slice: Slice): Promise<ListPage<Row>> =>
  pageFrom<Row>(question, slice, (one) => rowsOf<Row>(strapi, uid, one), (where) => countOf(strapi, uid, where));
