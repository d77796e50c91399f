import { z } from 'zod';
import { DISCREPANCY_ACTS, DISCREPANCY_SOURCES, DISCREPANCY_STATES } from '../../contracts';

const rowId = z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER);
const code = z.string().min(1).max(60);
const said = (most: number) => z.string().max(most, `Tối đa ${most.toLocaleString('vi')} ký tự.`);
const state = z.enum(DISCREPANCY_STATES);
const figure = z.string().max(100, 'Tối đa 100 ký tự.').nullable().optional();

export const caseId = rowId;

export const caseList = z.strictObject({
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(200).default(20),
  state: z.union([state.transform((one) => [one]), z.array(state).min(1)]).optional(),
  source: z.enum(DISCREPANCY_SOURCES).optional(),
  unit: z.string().regex(/^[a-z0-9]{1,40}$/, 'Mã không đúng.').optional(),
  period: rowId.optional(),
  template: code.optional(),
  report: rowId.optional(),
  age: z.coerce.number().int().min(0).max(10_000).optional(),
});

export const caseReport = z.strictObject({ period: rowId });

export const finding = z.strictObject({
  report: z.int().min(1),
  row: code.nullable().optional(),
  column: code.nullable().optional(),
  source: z.enum(['approver', 'audit']),
  description: said(2000).refine((text) => text.trim() !== '', 'Hãy mô tả chênh lệch.'),
  realFigure: figure,
}).refine(({ row, column }) => (row ?? null) === null === ((column ?? null) === null), { path: ['row'], message: 'Hãy ghi cả dòng và cột, hoặc để trống cả hai.' });

export const acting = z.strictObject({ act: z.enum(DISCREPANCY_ACTS), version: z.int().min(1), text: said(5000).nullable().optional(), realFigure: figure });
