import type { Figure } from '../exact';
import { outside } from '../range';
import type { ComputedCell, RuleResult } from '../values';
import type { CompiledForm, FormCell } from './compiled';
import type { Figures } from './figures';
import type { ImpliedRule } from './limits';

const result = (rule: ImpliedRule, { row, column }: FormCell, texts: Pick<RuleResult, 'message' | 'fix'>, figures: Pick<RuleResult, 'left' | 'right'> = { left: null, right: null }): RuleResult => ({
  rule, row, column, severity: 'block', outcome: 'broken', cells: [{ form: null, period: 'this', row, column }], ...texts, ...figures,
});

const required = (cell: FormCell): RuleResult =>
  result('required', cell, { message: 'Ô này chưa có số liệu.', fix: 'Nhập số liệu (không có thì nhập 0), hoặc đánh dấu “Không áp dụng” và ghi lý do.' });

const wrongType = (cell: FormCell): RuleResult => result('type', cell, cell.definition.type === 'integer'
  ? { message: 'Ô này chỉ nhận số nguyên.', fix: 'Nhập lại số nguyên, không có chữ và không có số lẻ.' }
  : { message: 'Ô này chỉ nhận số, không quá số chữ số lẻ của cột.', fix: 'Nhập lại bằng số và làm tròn đến số chữ số lẻ của cột.' });

const rangeResults = (cell: FormCell, figure: Figure, value: string): readonly RuleResult[] => {
  const side = outside(figure, cell.bounds);
  if (side === null) return [];
  const { min = null, max = null } = cell.definition;
  const fix = cell.role === 'input' ? 'Xem lại số đã nhập.' : 'Ô này do công thức tính; xem lại các ô mà công thức dùng.';
  return [side === 'below'
    ? result('range', cell, { message: 'Số này nhỏ hơn mức thấp nhất của cột.', fix }, { left: value, right: min })
    : result('range', cell, { message: 'Số này lớn hơn mức cao nhất của cột.', fix }, { left: value, right: max })];
};

const inputResults = (cell: FormCell, figures: Figures): readonly RuleResult[] => {
  const input = figures.input(cell.id);
  if (input === undefined || input.status === 'blank') return cell.definition.required ? [required(cell)] : [];
  if (input.status === 'not-applicable' || cell.definition.type === 'text') return [];
  const figure = figures.own(cell.id);
  if (figure === null || input.value === null || figure.decimalPlaces() > cell.definition.places) return [wrongType(cell)];
  return rangeResults(cell, figure, input.value);
};

/** What the columns themselves ask of their cells: that they are filled (PR-2.1), of the right type and within their range (PR-7.2). */
export const checkCells = (form: CompiledForm, computed: readonly ComputedCell[], figures: Figures): readonly RuleResult[] => {
  const values = new Map(computed.map((cell) => [`${cell.row}/${cell.column}`, cell.value]));
  return [...form.cells.values()].flatMap((cell) => {
    if (cell.role === 'input') return inputResults(cell, figures);
    const figure = figures.own(cell.id);
    const value = values.get(cell.id) ?? null;
    return figure === null || value === null ? [] : rangeResults(cell, figure, value);
  });
};
