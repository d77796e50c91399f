import type { Core } from '@strapi/strapi';
import type { DocumentKind } from '../resources/legal-document-shape';
import type { ValidityState } from '../answer/validity';
import { publishedRows } from './rows';

export const LEGAL_DOCUMENT = 'api::legal-document.legal-document';

/** A document as another one names it. */
export interface NamedDocument {
  readonly documentId: string;
  readonly number: string;
  readonly symbol: string | null;
  readonly kind: DocumentKind;
  readonly issuedOn: string | null;
  readonly effectiveFrom: string | null;
}

export const NAMED_COLUMNS = ['documentId', 'number', 'symbol', 'kind', 'issuedOn', 'effectiveFrom'];

/** `replaces` of a published document, those of them that stand published. */
export const REPLACES = { select: NAMED_COLUMNS, where: { publishedAt: { $notNull: true } } };

/** For each of these documents, the published ones that replace it. */
export const replacersOf = async (
  strapi: Core.Strapi,
  documentIds: readonly string[],
): Promise<ReadonlyMap<string, readonly NamedDocument[]>> => {
  const found = new Map<string, NamedDocument[]>();
  if (documentIds.length === 0) return found;
  const newer = await publishedRows<NamedDocument & { replaces: readonly { documentId: string }[] }>(strapi, LEGAL_DOCUMENT, {
    select: NAMED_COLUMNS,
    where: { replaces: { documentId: { $in: documentIds } } },
    populate: { replaces: { select: ['documentId'] } },
    orderBy: [{ effectiveFrom: 'asc' }, { documentId: 'asc' }],
  });
  for (const { replaces, ...document } of newer) {
    for (const documentId of new Set(replaces.map((old) => old.documentId))) {
      found.set(documentId, [...(found.get(documentId) ?? []), document]);
    }
  }
  return found;
};

interface JoinTable {
  readonly name: string;
  readonly joinColumn: { readonly name: string };
  readonly inverseJoinColumn: { readonly name: string };
}

/** Condition: replaced by a published document whose day of effect has come. */
const replacedBy = (strapi: Core.Strapi, on: string): object => {
  const meta = strapi.db.metadata.get(LEGAL_DOCUMENT);
  const { joinTable } = meta.attributes.replaces as unknown as { joinTable: JoinTable };
  const documentIds = strapi.db.connection(`${meta.tableName} as newer`)
    .join(`${joinTable.name} as link`, `link.${joinTable.joinColumn.name}`, 'newer.id')
    .join(`${meta.tableName} as older`, 'older.id', `link.${joinTable.inverseJoinColumn.name}`)
    .whereNotNull('newer.published_at')
    .where('newer.effective_from', '<=', on)
    .select('older.document_id');
  return { documentId: { $in: documentIds } };
};

/** The same states as `validityOn`, as conditions of the database. */
export const withValidity = (strapi: Core.Strapi, state: ValidityState | undefined, on: string): object => {
  const ended = { effectiveTo: { $lte: on } };
  const lasting = { $or: [{ effectiveTo: { $null: true } }, { effectiveTo: { $gt: on } }] };
  const later = { effectiveFrom: { $gt: on } };
  const begun = { $or: [{ effectiveFrom: { $null: true } }, { effectiveFrom: { $lte: on } }] };
  const replaced = replacedBy(strapi, on);
  switch (state) {
    case 'expired': return ended;
    case 'not-yet': return { $and: [lasting, later] };
    case 'replaced': return { $and: [lasting, begun, replaced] };
    case 'unknown': return { $and: [lasting, { effectiveFrom: { $null: true } }, { $not: replaced }] };
    case 'in-force': return { $and: [lasting, { effectiveFrom: { $lte: on } }, { $not: replaced }] };
    case undefined: return {};
  }
};
