import { readFigure, showFigure, violatesRange, type CellContent, type ColumnDefinition, type ImportLine } from '../../../contracts';
import { isStorable } from '../../../../platform/server/public';
import { MAX_REASON_LENGTH } from '../cell-changes';
import type { ImportColumn } from './headings';

/** An exact figure or a text; null empties the cell. */
export type Content = string | null | Extract<CellContent, { readonly status: 'not-applicable' }>;

export type ContentReading =
  | { readonly ok: true; readonly content: Content }
  | { readonly ok: false; readonly column: ImportColumn; readonly code: string; readonly message: string };

const NOT_APPLICABLE = /^(?:kad|không áp dụng|notapplicable|not applicable|n\/a)(?:\s*[:–-]\s*([\s\S]*))?$/iu;
const SIMPLE = /^(?:0|[1-9]\d{0,14})$/;


const refused = (column: ImportColumn, code: string, message: string): ContentReading => ({ ok: false, column, code, message });

const reasonOf = (inValue: string | undefined, own: string): ContentReading => {
  const reason = (own === '' ? inValue ?? '' : own).normalize('NFC').trim();
  if (reason === '') return refused('reason', 'reporting.import-reason', 'Ô không áp dụng phải có lý do: ghi ở cột lý do, hoặc viết “KAD: lý do” ở cột giá trị.');
  if (reason.length > MAX_REASON_LENGTH || !isStorable(reason)) return refused('reason', 'reporting.import-reason', `Lý do dài quá ${MAX_REASON_LENGTH} ký tự hoặc có ký tự không đọc được.`);
  return { ok: true, content: { status: 'not-applicable', reason } };
};

const bounded = (value: string, column: ColumnDefinition): ContentReading => {
  const side = violatesRange(value, column);
  if (side === null) return { ok: true, content: value };
  const bound = showFigure((side === 'below' ? column.min : column.max) ?? '0', 0);
  return refused('value', 'reporting.import-range', side === 'below' ? `Số này nhỏ hơn mức thấp nhất của cột (${bound}).` : `Số này lớn hơn mức cao nhất của cột (${bound}).`);
};

/**
 * What a line says of its cell: a figure in any notation that means one thing only, a text, nothing (the cell is emptied),
 * or "không áp dụng" with its reason. Bounds of the column hold here already: a file is not typed by hand, what is wrong
 * in it is mended at its source.
 */
export const readContent = ({ value, reason }: Pick<ImportLine, 'value' | 'reason'>, column: ColumnDefinition): ContentReading => {
  const own = reason?.trim() ?? '';
  // Most figures are short and plain; the reader of all notations costs ten times as much.
  if (typeof value === 'string' && own === '' && column.type !== 'text' && SIMPLE.test(value) && column.min === '0' && column.max === undefined) return { ok: true, content: value };
  const text = typeof value === 'string' ? value.trim() : value;
  if (typeof text === 'string') {
    const notApplicable = NOT_APPLICABLE.exec(text);
    if (notApplicable !== null) return reasonOf(notApplicable[1], own);
  }
  if (own !== '') return refused('reason', 'reporting.import-reason', 'Lý do chỉ ghi cho ô không áp dụng; ở cột giá trị hãy ghi KAD, hoặc bỏ lý do.');
  if (text === null || text === '') return { ok: true, content: null };
  const reading = readFigure(text, column);
  if (!reading.ok) return refused('value', `reporting.figure-${reading.code}`, reading.message);
  if (column.type === 'text') return isStorable(reading.value) ? { ok: true, content: reading.value } : refused('value', 'reporting.figure-text', 'Nội dung có ký tự không đọc được; hãy gõ lại.');
  return bounded(reading.value, column);
};
