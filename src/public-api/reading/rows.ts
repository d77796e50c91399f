import type { Core } from '@strapi/strapi';
import { keptParts } from '../../read-cache/reads/keep-parts';
import { partKeeper, readingPublished, type Asked } from '../../read-cache/reads/record-reads';

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

interface PageQuestion extends Question {
  readonly page: number;
  readonly pageSize: number;
  /** What is read of a row beside itself belongs to it or to types without drafts: never other documents of a moderated type. */
  readonly alone?: boolean;
}

// The ways in which rows are read are few: every choice of parts is one.
const ways = new Map<string, number>();
const wayOf = ({ select, populate }: Question): number => {
  const way = JSON.stringify([select, populate]);
  const known = ways.get(way) ?? ways.size;
  ways.set(way, known);
  return known;
};

/** Published rows in the order of `documentIds`, each kept for other lists that show it in the same way. */
const rowsByDocument = async <Row extends { readonly documentId: string }>(strapi: Core.Strapi, uid: PublishedType, question: Question, documentIds: readonly string[]): Promise<Row[]> => {
  const { select, populate } = question;
  const rows = await keptParts<Row>(`row:${uid}:${wayOf(question)}`, uid, documentIds, async (missing) => {
    const read = await publishedRows<Row>(strapi, uid, { ...(select ? { select } : {}), ...(populate ? { populate } : {}), where: { documentId: { $in: missing } } }, { documents: missing });
    return new Map(read.map((value) => [value.documentId, { value }]));
  });
  return documentIds.flatMap((documentId) => rows.get(documentId) ?? []);
};

/**
 * A page of published rows and their number in all. Where answers are kept, the page is first read as a list of documents,
 * and of those only the rows that are not kept already: a publication costs a list one new row.
 */
export const publishedPage = async <Row extends { readonly documentId: string }>(strapi: Core.Strapi, uid: PublishedType, question: PageQuestion): Promise<{ rows: Row[]; total: number }> => {
  const { page, pageSize, alone = false, ...rest } = question;
  const window = { offset: (page - 1) * pageSize, limit: pageSize };
  const read = async (): Promise<Row[]> => {
    if (!alone || partKeeper() === null) return publishedRows<Row>(strapi, uid, { ...rest, ...window });
    const { where, orderBy } = rest;
    const listed = await publishedRows<{ documentId: string }>(strapi, uid, { ...(where ? { where } : {}), ...(orderBy ? { orderBy } : {}), ...window, select: ['documentId'] });
    return rowsByDocument<Row>(strapi, uid, rest, listed.map(({ documentId }) => documentId));
  };
  const [rows, [total = 0]] = await Promise.all([
    read(),
    readingPublished(uid, null, async () => [await table(strapi, uid).count({ where: publishedOnly(question.where) })]),
  ]);
  return { rows, total };
};
