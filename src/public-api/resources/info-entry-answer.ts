import type { Core } from '@strapi/strapi';
import type { z } from 'zod';
import type { Period } from '../../plugins/basic-information/contracts';
import { today } from '../../plugins/platform/server/public';
import { citationOf } from '../answer/citation';
import { dublinCoreOf } from '../answer/dublin-core';
import { fileOf, type FileRow } from '../answer/media';
import { canonicalUrl, type PortalIdentity } from '../answer/portal-identity';
import { categoryReference, type Tree } from '../answer/tree';
import { approvalsOf } from '../reading/approvals';
import type { CategoryRow } from '../reading/categories';
import { portalConfig } from '../reading/sites';
import { unitReference, UNIT_PART, type NamedUnit } from '../reading/units';
import { dayOf, instantOf } from '../request/period';
import type { ENTRY_ORIGINS, infoEntryShape } from './info-entry-shape';

export const INFO_ENTRY = 'api::info-entry.info-entry';

export interface InfoEntryRow {
  readonly id: number;
  readonly documentId: string;
  readonly title: string;
  readonly body?: string | null;
  readonly author: string | null;
  readonly source: string | null;
  readonly origin: (typeof ENTRY_ORIGINS)[number];
  readonly firstPublishedAt: string | null;
  readonly changedAt: string | null;
  readonly publishedAt: string;
  readonly unit: NamedUnit | null;
  readonly category: { readonly documentId: string } | null;
  readonly keyFigures?: readonly { label: string; value: string; unitOfMeasure: string; asOf: string; note: string | null; indicator: string | null; period: Period | null; subject: string | null }[];
  readonly document?: { number: string; issuedOn: string; issuer: string; signer: string; file: FileRow | null } | null;
}

const COLUMNS = ['documentId', 'title', 'author', 'source', 'origin', 'firstPublishedAt', 'changedAt', 'publishedAt'];

/** What to read of entries so that the chosen parts can be answered. */
export const entryQuestion = (chosen: ReadonlySet<string>) => ({
  select: [...COLUMNS, ...(chosen.has('body') ? ['body'] : [])],
  populate: {
    unit: UNIT_PART,
    category: { select: ['documentId'] },
    ...(chosen.has('keyFigures') ? { keyFigures: true } : {}),
    ...(chosen.has('document') ? { document: { populate: { file: true } } } : {}),
  },
});

/** Entries as they are answered. */
export const answerEntries = async (
  strapi: Core.Strapi,
  rows: readonly InfoEntryRow[],
  { portal, tree }: { readonly portal: PortalIdentity; readonly tree: Tree<CategoryRow> },
): Promise<z.input<typeof infoEntryShape>[]> => {
  const approvals = await approvalsOf(strapi, INFO_ENTRY, rows);
  const on = today();
  return rows.map((row) => {
    const { document } = row;
    const category = categoryReference(tree, row.category?.documentId);
    const url = canonicalUrl(portal.baseUrl, portalConfig(strapi).paths['info-entry'], row);
    const publishedOn = dayOf(row.firstPublishedAt ?? row.publishedAt);
    return {
      documentId: row.documentId,
      title: row.title,
      body: row.body ?? null,
      keyFigures: (row.keyFigures ?? []).map(({ label, value, unitOfMeasure, asOf, note, indicator, period, subject }) =>
        ({ label, value, unitOfMeasure, asOf, note, indicator: indicator || null, period, subject: subject || null })),
      author: row.author,
      source: row.source,
      origin: row.origin,
      firstPublishedAt: instantOf(row.firstPublishedAt),
      changedAt: instantOf(row.changedAt),
      canonicalUrl: url,
      citation: citationOf({ title: row.title, author: row.author, source: row.source, publishedOn, url }, portal),
      dublinCore: dublinCoreOf({
        title: row.title,
        creators: [row.author],
        date: publishedOn ?? on,
        description: null,
        publisher: portal.name,
        identifier: url,
        language: 'vi',
        sources: [row.source],
        contributors: [row.unit?.name ?? null],
        subjects: category?.path.map(({ name }) => name) ?? [],
        type: row.keyFigures?.length ? 'Dataset' : 'Text',
        format: 'text/html',
      }),
      approval: approvals.get(row.documentId) ?? null,
      unit: row.unit && unitReference(row.unit, on),
      category,
      document: document ? {
        number: document.number,
        issuedOn: document.issuedOn,
        issuer: document.issuer,
        signer: document.signer,
        file: document.file && fileOf(document.file),
      } : null,
    };
  });
};
