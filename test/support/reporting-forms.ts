import type { ColumnDefinition, FormDefinition, HeaderNode, RowDefinition, RuleDefinition, SectionDefinition } from '../../src/plugins/reporting/contracts';

/** Small forms in the likeness of T1, T2 and T3 of the poverty programme, with the rules between them. */

export const input = (code: string, label: string, more: Partial<ColumnDefinition> = {}): ColumnDefinition =>
  ({ code, label, type: 'integer', places: 0, measure: 'hộ', min: '0', required: true, aggregate: 'sum', ...more });

const rate = (code: string, label: string, expression: string): ColumnDefinition =>
  ({ code, label, number: `${code}=${expression.replace(/[[\] ]/g, '')}`, type: 'decimal', places: 2, measure: '%', min: '0', max: '100', required: false, aggregate: 'none', formula: { expression, blank: 'propagate' } });

const under = (label: string, ...columns: string[]): HeaderNode => ({ label, children: columns.map((column) => ({ column })) });

export const section = (columns: readonly ColumnDefinition[], rows: readonly RowDefinition[], header: readonly HeaderNode[] = columns.map(({ code }) => ({ column: code }))): SectionDefinition =>
  ({ code: 'A', title: null, columns, header, rows });

export const rule = (code: string, severity: 'block' | 'warn', expression: string, more: object = {}): RuleDefinition =>
  ({ kind: 'expression', code, severity, expression, missing: 'skip-if-any', message: `Quy tắc thử ${code} không đúng.`, fix: 'Xem lại các ô được nêu.', ...more });

/** Result of the review: households, persons, poor and near-poor households with rates. */
export const T1: FormDefinition = {
  sections: [section(
    [
      input('1', 'Số hộ'), input('2', 'Nhân khẩu', { measure: 'người' }), input('3', 'Số hộ nghèo'), rate('4', 'Tỷ lệ hộ nghèo', '[3] / [1] * 100'),
      input('5', 'Số hộ cận nghèo'), rate('6', 'Tỷ lệ hộ cận nghèo', '[5] / [1] * 100'),
      { code: 'ghi-chu', label: 'Ghi chú', type: 'text', places: 0, measure: '', required: false, aggregate: 'none' },
    ],
    [{ code: 'XA', label: 'Toàn xã' }],
    [under('Tổng số hộ dân cư', '1', '2'), { label: 'Kết quả rà soát', children: [under('Hộ nghèo', '3', '4'), under('Hộ cận nghèo', '5', '6')] }, { column: 'ghi-chu' }],
  )],
  rules: [
    rule('tong-ho', 'block', '[3] + [5] <= [1]'),
    { kind: 'unusual', code: 'bien-dong', severity: 'warn', against: 'previous', rows: ['XA'], columns: ['3'], ratio: '0.5', minimum: '10', message: 'Số hộ nghèo thay đổi nhiều so với kỳ trước.', fix: 'Kiểm tra lại hoặc giải trình.' },
    { kind: 'unusual', code: 'khac-thuong', severity: 'warn', against: 'peers', rows: ['XA'], columns: ['3', '4'], deviations: '3.5', message: 'Khác xa các xã khác.', fix: 'Kiểm tra lại hoặc giải trình.' },
  ],
};

const MOVES: readonly ColumnDefinition[] = [
  input('1', 'Đầu kỳ'), input('2', 'Giảm'), input('3', 'Tăng'),
  { ...input('9', 'Cuối kỳ'), number: '9=1-2+3', required: false, formula: { expression: '[1] - [2] + [3]', blank: 'zero-if-any' } },
];
const ROWS: readonly RowDefinition[] = [{ code: 'HO', label: 'Hộ' }, { code: 'KHAU', label: 'Nhân khẩu', measure: 'người' }];
const HEADER: readonly HeaderNode[] = [{ column: '1' }, under('Biến động trong kỳ', '2', '3'), { column: '9' }];

/** Moves of poor households. */
export const T2: FormDefinition = {
  sections: [section(MOVES, ROWS, HEADER)],
  rules: [
    rule('cuoi-ky-bang-t1', 'block', '[HO/9] = T1[XA/3]'),
    rule('dau-ky-bang-cuoi-ky-truoc', 'block', '[1] = prev([9])', { rows: ['HO', 'KHAU'] }),
    rule('khau-khong-it-hon-ho', 'warn', '[KHAU/9] >= [HO/9]'),
  ],
};

/** Moves of near-poor households: some of them became poor. */
export const T3: FormDefinition = {
  sections: [section(MOVES, ROWS, HEADER)],
  rules: [rule('cuoi-ky-bang-t1', 'block', '[HO/9] = T1[XA/5]')],
};

/** `cells` inputs, ten in a row, each row with a sum: what opening and saving cost. */
export const wide = (cells: number): FormDefinition => {
  const codes = Array.from({ length: 10 }, (_, index) => String(index + 1));
  const sum: ColumnDefinition = { ...input('tong', 'Cộng'), required: false, formula: { expression: 'sum([1]..[10])', blank: 'zero-if-any' } };
  const rows = Array.from({ length: cells / 10 }, (_, index): RowDefinition => ({ code: `D${index + 1}`, label: `Dòng ${index + 1}` }));
  return { sections: [section([...codes.map((code) => input(code, `Cột ${code}`)), sum], rows)], rules: [] };
};
