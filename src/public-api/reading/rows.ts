import type { Core } from '@strapi/strapi';
import { readingPublished, type Asked } from '../../read-cache/reads/record-reads';

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

/** A page of published rows and their number in all. */
export const publishedPage = async <Row>(
  strapi: Core.Strapi,
  uid: PublishedType,
  question: Question & { readonly page: number; readonly pageSize: number },
): Promise<{ rows: Row[]; total: number }> => {
  const { page, pageSize, ...rest } = question;
  const [rows, [total = 0]] = await Promise.all([
    publishedRows<Row>(strapi, uid, { ...rest, offset: (page - 1) * pageSize, limit: pageSize }),
    readingPublished(uid, null, async () => [await table(strapi, uid).count({ where: publishedOnly(question.where) })]),
  ]);
  return { rows, total };
};
