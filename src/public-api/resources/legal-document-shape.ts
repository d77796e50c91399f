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

const whole = z.object({ ...fields, ...relations });

const URL = 'https://backan.gov.vn/van-ban/d2q1h9k7x5w3e8r4t6y0u2i1';
const TITLE = 'Quyết định số 11/2024/QĐ-UBND ngày 16/08/2024';
const ISSUER = 'Ủy ban nhân dân tỉnh Bắc Kạn';
const PORTAL = 'Cổng Thông tin điện tử tỉnh Bắc Kạn';

const EXAMPLE: z.output<typeof whole> = {
  documentId: 'd2q1h9k7x5w3e8r4t6y0u2i1',
  reference: '11/2024/QĐ-UBND',
  number: '11/2024',
  symbol: 'QĐ-UBND',
  kind: 'quyet-dinh',
  kindName: 'Quyết định',
  issuer: ISSUER,
  signer: null,
  signerTitle: null,
  issuedOn: '2024-08-16',
  effectiveFrom: '2024-08-26',
  effectiveTo: null,
  validity: { state: 'in-force', on: '2025-02-20' },
  abstract: 'Ban hành Quy chế hoạt động của Cổng Thông tin điện tử tỉnh Bắc Kạn.',
  source: 'UBND tỉnh Bắc Kạn',
  nationalRecord: { url: null, state: 'unknown' },
  firstPublishedAt: '2024-08-26T01:00:00.000Z',
  changedAt: '2024-08-26T01:00:00.000Z',
  canonicalUrl: URL,
  citation: {
    text: `${ISSUER}: “${TITLE}”. Nguồn: UBND tỉnh Bắc Kạn. Đăng trên ${PORTAL} (backan.gov.vn) ngày 26/08/2024: ${URL}`,
    author: ISSUER, source: 'UBND tỉnh Bắc Kạn', title: TITLE, portal: PORTAL, host: 'backan.gov.vn', publishedOn: '2024-08-26', url: URL,
  },
  dublinCore: {
    title: TITLE, creator: ISSUER, date: '2024-08-16', description: 'Ban hành Quy chế hoạt động của Cổng Thông tin điện tử tỉnh Bắc Kạn.',
    publisher: PORTAL, identifier: URL, language: 'vi', source: 'UBND tỉnh Bắc Kạn', contributor: 'Văn phòng Ủy ban nhân dân tỉnh Bắc Kạn',
    subject: 'Quyết định', coverage: null, type: 'Text', format: 'application/pdf', relation: '17/2018/QĐ-UBND', rights: null,
  },
  approval: {
    revision: 1, hash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08', publishedOn: '2024-08-26',
    steps: [{ stage: 'board', office: 'Ban Biên tập', date: '2024-08-26' }],
  },
  unit: { documentId: 'm3v9c0q1x8w2r5t7y6u4i1o0', code: 'VP-UBND', name: 'Văn phòng Ủy ban nhân dân tỉnh Bắc Kạn', kind: 'department', closed: false },
  files: [{
    documentId: 'f1l3e5d7c9b2a4m6n8v0x1z3', name: '11-2024-qd-ubnd.pdf', url: '/uploads/11_2024_qd_ubnd.pdf', mime: 'application/pdf', bytes: 284_120,
    sha256: '2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae', signature: 'present', alternativeText: null,
  }],
  replaces: [{ documentId: 'r8e6p4l2a0c1e3d5o7c9u2m4', reference: '17/2018/QĐ-UBND', kind: 'quyet-dinh', issuedOn: null, effectiveFrom: null }],
  replacedBy: [],
};

export const legalDocumentShape = named('LegalDocument', 'Văn bản đã đăng.', whole, EXAMPLE);
