import type { Core } from '@strapi/strapi';
import type { EntryDocument } from '../../contracts';
import { INFO_ENTRY } from '../uids';
import type { DraftEntry } from './entry-figures';

interface FileRow { readonly name: string; readonly url: string; readonly signaturePresent?: boolean | null }

export interface DraftRow extends DraftEntry {
  readonly title: string;
  readonly author: string | null;
  readonly source: string | null;
  readonly origin: string;
  readonly body: string | null;
  readonly unit: { readonly documentId: string; readonly name: string } | null;
  readonly category: { readonly documentId: string; readonly name: string } | null;
  readonly document: { readonly number: string; readonly issuedOn: string; readonly issuer: string; readonly signer: string; readonly file: FileRow | null } | null;
}

/** The drafts of entries with all that their screens show, by documentId. A fixed number of statements. */
export const draftEntries = async (strapi: Core.Strapi, where: object): Promise<readonly DraftRow[]> =>
  (await strapi.db.query(INFO_ENTRY).findMany({
    where: { $and: [where, { publishedAt: null }] },
    populate: {
      keyFigures: true, document: { populate: { file: true } },
      unit: { select: ['documentId', 'name'] }, category: { select: ['documentId', 'name'] },
    },
  } as never)) as unknown as DraftRow[];

/** The attached document as screens show it; whether a digital signature stands in the file was found out when it came in (BI-5.3). */
export const documentOf = ({ document }: DraftRow): EntryDocument | null => document && {
  number: document.number, issuedOn: document.issuedOn, issuer: document.issuer, signer: document.signer,
  file: document.file && {
    name: document.file.name, url: document.file.url,
    signature: document.file.signaturePresent === true ? 'present' : document.file.signaturePresent === false ? 'absent' : 'unknown',
  },
};
