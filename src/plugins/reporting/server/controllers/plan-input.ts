import { z } from 'zod';
import { isCode, LEVELS, PERIOD_KINDS, readDefinition, type FormDefinition } from '../../contracts';
import { UNIT_KINDS } from '../../../units/contracts';
import { definitionUnreadable } from '../services/plan-refusals';

const day = z.iso.date('Ngày không đúng, hãy ghi theo dạng năm-tháng-ngày.');
const said = (most: number, missing: string) => z.string().max(most, `Tối đa ${most.toLocaleString('vi')} ký tự.`).refine((text) => text.trim() !== '', missing);
const remark = (most: number) => z.string().max(most, `Tối đa ${most.toLocaleString('vi')} ký tự.`).nullable().default(null);
const documentId = z.string().regex(/^[a-z0-9]{1,40}$/, 'Mã đơn vị không đúng.');
const version = z.int().min(1);
const position = z.int().min(0).max(10_000);

export const id = z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER);
export const programmeCode = z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/, 'Mã gồm chữ thường không dấu, chữ số và dấu gạch ngang, bắt đầu bằng chữ hoặc số, tối đa 60 ký tự.');
const templateCode = z.string().refine((code) => isCode(code, 20) && /^[A-Za-z]/.test(code), 'Mã bắt đầu bằng chữ cái không dấu, gồm chữ, số, “_” và “-” ở giữa, tối đa 20 ký tự.');
const periodCode = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,29}$/, 'Mã gồm chữ không dấu, số, “_” và “-”, tối đa 30 ký tự.');

export const ofProgramme = z.strictObject({ programme: programmeCode });
export const ofAnyProgramme = z.strictObject({ programme: programmeCode.nullable().default(null) });

const programmeFacts = {
  name: said(300, 'Hãy ghi tên chương trình.'), legalBasis: remark(4000), validFrom: day.nullable().default(null), validTo: day.nullable().default(null),
  chains: z.array(z.strictObject({ from: day.nullable(), levels: z.array(z.enum(LEVELS)).max(LEVELS.length) })).min(1, 'Hãy ghi các cấp báo cáo.').max(20),
};
export const newProgramme = z.strictObject({ code: programmeCode, ...programmeFacts });
export const changedProgramme = z.strictObject({ version, ...programmeFacts });

export const newTemplate = z.strictObject({ programme: programmeCode, code: templateCode, title: said(500, 'Hãy ghi tên biểu mẫu.'), position: position.nullable().default(null) });
export const changedTemplate = z.strictObject({ title: said(500, 'Hãy ghi tên biểu mẫu.'), position });

/** Read by `definitionOf`, which names each fault by its place in the form. */
const definition = z.unknown().refine((value) => value !== undefined && value !== null, 'Hãy gửi biểu mẫu.');
export const draft = z.strictObject({ version, definition, legalBasis: remark(4000), note: remark(4000) });
export const checking = z.strictObject({ template: z.int().min(1), number: z.int().min(1).nullable().default(null), definition });
export const atVersion = z.strictObject({ version });
export const publishing = z.strictObject({ version, validFrom: day });
export const deleting = z.strictObject({ version: z.coerce.number().int().min(1) });

const MONTH_DAY = /^(?:(?:0[1-9]|1[0-2])-)?(?:0[1-9]|[12]\d|3[01])$/;
const dueRule = z.strictObject({
  monthDay: z.string().regex(MONTH_DAY, 'Ghi ngày trong tháng (ví dụ 15) hoặc tháng-ngày (ví dụ 03-31).'),
  years: z.int().min(0).max(10), months: z.int().min(0).max(24).optional(), inclusive: z.boolean(),
}).transform(({ months, ...rule }) => ({ ...rule, ...(months === undefined ? {} : { months }) }));
const periodFacts = {
  code: periodCode, kind: z.enum(PERIOD_KINDS), title: said(300, 'Hãy ghi tên kỳ.'), startsOn: day, endsOn: day, cutOffOn: day, dueRule, historic: z.boolean().default(false),
};
export const newPeriod = z.strictObject({ programme: programmeCode, ...periodFacts });
export const changedPeriod = z.strictObject({ version, ...periodFacts });

export const calendar = z.strictObject({
  kind: z.enum(['month', 'quarter', 'half-year', 'year', 'stage']), year: z.coerce.number().int(), part: z.coerce.number().int().default(1),
  monthDay: z.string().regex(MONTH_DAY), years: z.coerce.number().int(), months: z.coerce.number().int().optional(), inclusive: z.enum(['true', 'false']),
}).transform(({ kind, year, part, monthDay, years, months, inclusive }) =>
  ({ kind, year, part, dueRule: { monthDay, years, inclusive: inclusive === 'true', ...(months === undefined ? {} : { months }) } }));

const owed = z.strictObject({
  template: templateCode,
  units: z.union([z.array(documentId).max(20_000), z.strictObject({ kind: z.enum(UNIT_KINDS) })]),
  dueOn: day.nullable().default(null),
});
export const obligations = z.strictObject({
  version, obligations: z.union([z.array(owed).max(500), z.strictObject({ copyFrom: z.int().min(1) })]),
});

/** A definition of a readable shape. @throws 422 `reporting.definition-faulty` with the places that are not */
export const definitionOf = (given: unknown): FormDefinition => {
  const read = readDefinition(given);
  if ('faults' in read) throw definitionUnreadable(read.faults);
  return read.definition;
};
