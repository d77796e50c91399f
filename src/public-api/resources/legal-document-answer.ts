import type { Core } from '@strapi/strapi';
import type { z } from 'zod';
import { today } from '../../plugins/platform/server/public';
import { citationOf, vietnameseDay } from '../answer/citation';
import { dublinCoreOf } from '../answer/dublin-core';
import { fileOf, type FileRow } from '../answer/media';
import { canonicalUrl, type PortalIdentity } from '../answer/portal-identity';
import { validityOn } from '../answer/validity';
import { approvalsOf } from '../reading/approvals';
import { LEGAL_DOCUMENT, replacersOf, REPLACES, type NamedDocument } from '../reading/replacements';
import { portalConfig } from '../reading/sites';
import { unitReference, UNIT_PART, type NamedUnit } from '../reading/units';
import { dayOf, instantOf } from '../request/period';
import { DOCUMENT_KINDS, type NATIONAL_STATES, type legalDocumentShape } from './legal-document-shape';

export interface LegalDocumentRow extends NamedDocument {
  readonly id: number;
  readonly issuer: string | null;
  readonly signer: string | null;
  readonly signerTitle: string | null;
  readonly effectiveTo: string | null;
  readonly abstract: string | null;
  readonly source: string | null;
  readonly nationalRecordUrl: string | null;
  readonly nationalRecordState: (typeof NATIONAL_STATES)[number] | null;
  readonly firstPublishedAt: string | null;
  readonly changedAt: string | null;
  readonly publishedAt: string;
  readonly unit: NamedUnit | null;
  readonly files: readonly FileRow[];
  readonly replaces: readonly NamedDocument[];
}

const COLUMNS = [
  'documentId', 'number', 'symbol', 'kind', 'issuer', 'signer', 'signerTitle', 'issuedOn', 'effectiveFrom', 'effectiveTo', 'abstract',
  'source', 'nationalRecordUrl', 'nationalRecordState', 'firstPublishedAt', 'changedAt', 'publishedAt',
];

export const DOCUMENT_QUESTION = { select: COLUMNS, populate: { unit: UNIT_PART, files: true, replaces: REPLACES } };

/** Number and symbol as they are written on the paper: `11/2024/QĐ-UBND`; a remark in place of the number stands behind. */
export const referenceOf = ({ number, symbol }: Pick<NamedDocument, 'number' | 'symbol'>): string => {
  if (!symbol) return number;
  return number.startsWith('(') ? `${symbol} ${number}` : `${number}/${symbol}`;
};

const named = ({ documentId, kind, issuedOn, effectiveFrom, ...rest }: NamedDocument) =>
  ({ documentId, reference: referenceOf(rest), kind, issuedOn, effectiveFrom });

/** Legal documents as they are answered; their state is that of the day `on`. */
export const answerDocuments = async (
  strapi: Core.Strapi,
  rows: readonly LegalDocumentRow[],
  { portal, on }: { readonly portal: PortalIdentity; readonly on: string },
): Promise<z.input<typeof legalDocumentShape>[]> => {
  const ids = rows.map((row) => row.documentId);
  const [approvals, replacers] = await Promise.all([
    approvalsOf(strapi, LEGAL_DOCUMENT, rows),
    replacersOf(strapi, ids),
  ]);
  return rows.map((row) => {
    const newer = replacers.get(row.documentId) ?? [];
    const url = canonicalUrl(portal.baseUrl, portalConfig(strapi).paths['legal-document'], row);
    const title = `${DOCUMENT_KINDS[row.kind]} số ${referenceOf(row)}${row.issuedOn === null ? '' : ` ngày ${vietnameseDay(row.issuedOn)}`}`;
    const publishedOn = dayOf(row.firstPublishedAt ?? row.publishedAt);
    return {
      documentId: row.documentId,
      reference: referenceOf(row),
      number: row.number,
      symbol: row.symbol,
      kind: row.kind,
      kindName: DOCUMENT_KINDS[row.kind],
      issuer: row.issuer,
      signer: row.signer,
      signerTitle: row.signerTitle,
      issuedOn: row.issuedOn,
      effectiveFrom: row.effectiveFrom,
      effectiveTo: row.effectiveTo,
      validity: { state: validityOn({ ...row, replacedFrom: newer.map((document) => document.effectiveFrom) }, on), on },
      abstract: row.abstract,
      source: row.source,
      nationalRecord: { url: row.nationalRecordUrl, state: row.nationalRecordState ?? 'unknown' },
      firstPublishedAt: instantOf(row.firstPublishedAt),
      changedAt: instantOf(row.changedAt),
      canonicalUrl: url,
      citation: citationOf({ title, author: row.issuer, source: row.source, publishedOn, url }, portal),
      dublinCore: dublinCoreOf({
        title,
        creators: [row.issuer],
        date: row.issuedOn ?? publishedOn ?? on,
        description: row.abstract,
        publisher: portal.name,
        identifier: url,
        language: 'vi',
        sources: [row.source, row.nationalRecordUrl],
        contributors: [row.unit?.name ?? null],
        subjects: [DOCUMENT_KINDS[row.kind]],
        type: 'Text',
        format: [...new Set(row.files.map((file) => file.mime))].join('; ') || null,
        relations: row.replaces.map(referenceOf),
      }),
      approval: approvals.get(row.documentId) ?? null,
      unit: row.unit && unitReference(row.unit, today()),
      files: row.files.map(fileOf),
      replaces: row.replaces.map(named),
      replacedBy: newer.map(named),
    };
  });
};
