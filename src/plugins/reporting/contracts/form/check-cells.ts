import { isExact, placesOf } from '../exact';
import { violatesRange } from '../range';
import type { ComputedCell, RuleResult, StoredCell } from '../values';
import { cellId } from './codes';
import type { CompiledForm, FormCell } from './compiled';
import type { ImpliedRule } from './limits';

const result = (rule: ImpliedRule, { row, column }: FormCell, texts: Pick<RuleResult, 'message' | 'fix'>, figures: Pick<RuleResult, 'left' | 'right'> = { left: null, right: null }): RuleResult => ({
  rule, row, column, severity: 'block', outcome: 'broken', cells: [{ form: null, period: 'this', row, column }], ...texts, ...figures,
});

const required = (cell: FormCell): RuleResult =>
  result('required', cell, { message: 'Ô này chưa có số liệu.', fix: 'Nhập số liệu (không có thì nhập 0), hoặc đánh dấu “Không áp dụng” và ghi lý do.' });

const fitsType = ({ definition: { type, places } }: FormCell, value: string): boolean =>
  type === 'text' || (isExact(value) && placesOf(value) <= places);

const wrongType = (cell: FormCell): RuleResult => result('type', cell, cell.definition.type === 'integer'
  ? { message: 'Ô này chỉ nhận số nguyên.', fix: 'Nhập lại số nguyên, không có chữ và không có số lẻ.' }
  : { message: 'Ô này chỉ nhận số, không quá số chữ số lẻ của cột.', fix: 'Nhập lại bằng số và làm tròn đến số chữ số lẻ của cột.' });

const outOfRange = (cell: FormCell, value: string): readonly RuleResult[] => {
  const side = violatesRange(value, cell.definition);
  if (side === null) return [];
  const { min = null, max = null } = cell.definition;
  const fix = cell.role === 'input' ? 'Xem lại số đã nhập.' : 'Ô này do công thức tính; xem lại các ô mà công thức dùng.';
  return [side === 'below'
    ? result('range', cell, { message: 'Số này nhỏ hơn mức thấp nhất của cột.', fix }, { left: value, right: min })
    : result('range', cell, { message: 'Số này lớn hơn mức cao nhất của cột.', fix }, { left: value, right: max })];
};

const valueResults = (cell: FormCell, value: string): readonly RuleResult[] => {
  if (!fitsType(cell, value)) return [wrongType(cell)];
  return cell.definition.type === 'text' ? [] : outOfRange(cell, value);
};

/** What the columns themselves ask of their cells: that they are filled (PR-2.1), of the right type and within their range (PR-7.2). */
export const checkCells = (form: CompiledForm, stored: readonly StoredCell[], computed: readonly ComputedCell[]): readonly RuleResult[] => {
  const inputs = new Map(stored.map((cell) => [cellId(cell), cell]));
  const results = new Map(computed.map((cell) => [cellId(cell), cell.value]));
  return [...form.cells].flatMap(([id, cell]) => {
    if (cell.role === 'computed') {
      const value = results.get(id) ?? null;
      return value === null ? [] : outOfRange(cell, value);
    }
    const input = inputs.get(id);
    if (input === undefined || input.status === 'blank') return cell.definition.required ? [required(cell)] : [];
    return input.status === 'value' && input.value !== null ? valueResults(cell, input.value) : [];
  });
};
