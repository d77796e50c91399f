import { z } from 'zod';
import { PERIODS } from '../../plugins/basic-information/contracts';
import { named } from '../answer/contract';
import { approvalShape, categoryShape, citationShape, day, dublinCoreShape, fileShape, instant, unitShape } from '../answer/shapes';
import type { Parts } from '../request/selection';

export const ENTRY_ORIGINS = ['direct-entry', 'connected-system'] as const;

const keyFigureShape = named('KeyFigure', 'Số liệu chính; giá trị là số thập phân chính xác, viết bằng chữ số với dấu chấm thập phân.', z.object({
  label: z.string(),
  value: z.string().regex(/^-?\d+(\.\d+)?$/),
  unitOfMeasure: z.string(),
  asOf: day,
  note: z.string().nullable(),
  indicator: z.string().nullable().describe('Mã chỉ tiêu trong danh mục; null: chỉ tiêu ngoài danh mục.'),
  period: z.enum(PERIODS).nullable().describe('Kỳ số liệu: tại thời điểm, tháng, quý, sáu tháng, chín tháng, năm; null: không nêu.'),
  subject: z.string().nullable().describe('Mã đơn vị mà số liệu nói đến, vào ngày `asOf`; null: địa bàn của đơn vị cung cấp.'),
}), { label: 'Dân số', value: '328609', unitOfMeasure: 'người', asOf: '2023-12-31', note: null, indicator: 'DS01', period: 'moment', subject: '06' });

const attachedDocumentShape = named('AttachedDocument', 'Văn bản kèm theo có giá trị pháp lý (BI-5.3).', z.object({
  number: z.string(),
  issuedOn: day,
  issuer: z.string(),
  signer: z.string(),
  file: fileShape.nullable(),
}));

const fields = {
  documentId: z.string(),
  title: z.string(),
  body: z.string().nullable().describe('HTML đã lọc theo danh sách thẻ cho phép.'),
  keyFigures: z.array(keyFigureShape),
  author: z.string().nullable(),
  source: z.string().nullable(),
  origin: z.enum(ENTRY_ORIGINS),
  firstPublishedAt: instant.nullable(),
  changedAt: instant.nullable(),
  canonicalUrl: z.string(),
  citation: citationShape,
  dublinCore: dublinCoreShape,
  approval: approvalShape.nullable(),
};

const relations = {
  unit: unitShape.nullable(),
  category: categoryShape.nullable(),
  document: attachedDocumentShape.nullable(),
};

export const ENTRY_PARTS: Parts = {
  fields: Object.keys(fields).filter((name) => name !== 'documentId'),
  relations: Object.keys(relations),
  heavy: ['body'],
};

const whole = z.object({ ...fields, ...relations });

export const infoEntryShape = named('InfoEntry', 'Mục thông tin cơ bản đã đăng.', whole);
export const infoEntryCardShape = named('InfoEntryCard', 'Mục thông tin trong danh sách; nội dung chỉ có khi được gọi tên.', whole.partial({ body: true }));
