import { z } from 'zod';
import { named } from '../answer/contract';
import { approvalShape, citationShape, day, dublinCoreShape, fileShape, instant, unitShape } from '../answer/shapes';
import { VALIDITY_STATES } from '../answer/validity';
import type { Parts } from '../request/selection';

/** Kinds of documents and how they are written in a title. */
export const DOCUMENT_KINDS = {
  luat: 'Luật',
  'nghi-quyet': 'Nghị quyết',
  'nghi-dinh': 'Nghị định',
  'thong-tu': 'Thông tư',
  'quyet-dinh': 'Quyết định',
  'chi-thi': 'Chỉ thị',
  'ke-hoach': 'Kế hoạch',
  'quy-che': 'Quy chế',
  'thong-bao': 'Thông báo',
  'cong-van': 'Công văn',
  khac: 'Văn bản',
} as const;
export type DocumentKind = keyof typeof DOCUMENT_KINDS;
export const KIND_KEYS = Object.keys(DOCUMENT_KINDS) as [DocumentKind, ...DocumentKind[]];

export const NATIONAL_STATES = ['unknown', 'in-force', 'not-yet', 'expired', 'partly-expired'] as const;

export const documentReferenceShape = named('LegalDocumentReference', 'Văn bản được nhắc tới.', z.object({
  documentId: z.string(),
  reference: z.string().describe('Số và ký hiệu, ví dụ 11/2024/QĐ-UBND.'),
  kind: z.enum(KIND_KEYS),
  issuedOn: day.nullable(),
  effectiveFrom: day.nullable(),
}));

const fields = {
  documentId: z.string(),
  reference: z.string(),
  number: z.string(),
  symbol: z.string().nullable(),
  kind: z.enum(KIND_KEYS),
  kindName: z.string(),
  issuer: z.string().nullable(),
  signer: z.string().nullable(),
  signerTitle: z.string().nullable(),
  issuedOn: day.nullable(),
  effectiveFrom: day.nullable(),
  effectiveTo: day.nullable().describe('Ngày đầu tiên không còn hiệu lực.'),
  validity: z.object({ state: z.enum(VALIDITY_STATES), on: day.describe('Ngày mà tình trạng được tính.') }),
  abstract: z.string().nullable(),
  source: z.string().nullable(),
  nationalRecord: z.object({ url: z.string().nullable(), state: z.enum(NATIONAL_STATES) }),
  firstPublishedAt: instant.nullable(),
  changedAt: instant.nullable(),
  canonicalUrl: z.string(),
  citation: citationShape,
  dublinCore: dublinCoreShape,
  approval: approvalShape.nullable(),
};

const relations = {
  unit: unitShape.nullable(),
  files: z.array(fileShape),
  replaces: z.array(documentReferenceShape),
  replacedBy: z.array(documentReferenceShape),
};

export const DOCUMENT_PARTS: Parts = {
  fields: Object.keys(fields).filter((name) => name !== 'documentId'),
  relations: Object.keys(relations),
  heavy: [],
};

export const legalDocumentShape = named('LegalDocument', 'Văn bản đã đăng.', z.object({ ...fields, ...relations }));
