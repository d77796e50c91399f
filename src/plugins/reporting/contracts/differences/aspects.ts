import type { ColumnDefinition, FormulaDefinition, RowDefinition, RuleDefinition, ValueType } from '../definition';
import { showFigure } from '../numbers';

/** What can be said of a column, row or rule, by what it is called on screen. */
export type Aspects = Readonly<Record<string, string>>;

const TYPES: Readonly<Record<ValueType, string>> = { integer: 'số nguyên', decimal: 'số thập phân', text: 'chữ' };
const BLANKS: Readonly<Record<FormulaDefinition['blank'], string>> = { propagate: 'thiếu số thì để trống', 'zero-if-any': 'ô trống coi như 0' };
const MISSING = { 'skip-if-any': 'thiếu một số thì không hỏi', 'skip-if-all': 'thiếu mọi số thì không hỏi', zero: 'ô trống coi như 0' } as const;

const bound = (exact: string | undefined): string => (exact === undefined ? '' : showFigure(exact, 0));
const formulaText = (formula: FormulaDefinition | null | undefined): string => (formula ? `${formula.expression} (${BLANKS[formula.blank]})` : '');

export const columnAspects = (column: ColumnDefinition): Aspects => ({
  'tên': column.label,
  'số của cột': column.number ?? column.code,
  'kiểu': TYPES[column.type],
  'số chữ số lẻ': String(column.places),
  'đơn vị tính': column.measure,
  'mức thấp nhất': bound(column.min),
  'mức cao nhất': bound(column.max),
  'bắt buộc nhập': column.required ? 'có' : 'không',
  'công thức': formulaText(column.formula),
  'cách cộng các đơn vị': column.aggregate === 'sum' ? 'cộng' : 'không cộng',
});

export const rowAspects = (row: RowDefinition): Aspects => ({
  'tên': row.label,
  'đơn vị tính': row.measure ?? '',
  'các cột đóng': [...(row.closed ?? [])].sort().join(', '),
  ...Object.fromEntries(Object.entries(row.formulas ?? {}).map(([code, formula]) => [`công thức của cột ${code}`, formula ? formulaText(formula) : 'nhập tay'])),
});

export const ruleAspects = (rule: RuleDefinition): Aspects => ({
  'mức độ': rule.severity === 'block' ? 'chặn gửi' : 'cảnh báo',
  'câu báo': rule.message,
  'cách sửa': rule.fix,
  'các dòng': rule.rows?.join(', ') ?? '',
  ...(rule.kind === 'expression'
    ? { 'loại': 'điều kiện', 'điều kiện': rule.expression, 'khi ô trống': MISSING[rule.missing] }
    : {
      'loại': rule.against === 'previous' ? 'so với kỳ trước' : 'so với đơn vị cùng cấp', 'các cột': rule.columns.join(', '), 'tỷ lệ thay đổi': bound(rule.ratio),
      'mức thay đổi': bound(rule.minimum), 'khoảng cách đến trung vị': bound(rule.deviations),
    }),
});
