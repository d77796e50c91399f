import type { FormDefinition, HeaderNode, RuleDefinition } from '../../../src/plugins/reporting/contracts';
import { column, form, formula, percent, rule, section } from './forms';

const numbers = (from: number, to: number): readonly string[] => Array.from({ length: to - from + 1 }, (_, index) => String(from + index));
const counts = (codes: readonly string[]) => codes.map((code) => column(code, { min: '0' }));
const HOUSEHOLDS_AND_PERSONS = [{ code: 'HO', label: 'Hộ', measure: 'hộ' }, { code: 'NK', label: 'Nhân khẩu', measure: 'người' }];
const UNIT = [{ code: 'DV', label: 'Đơn vị' }];

const T1_COLUMNS = [
  ...counts(['1', '2', '3']), percent('4', '[3] / [1] * 100', { number: '4=3/1*100' }), ...counts(['5']), percent('6', '[5] / [1] * 100'), ...counts(['7']), percent('8', '[7] / [1] * 100'),
  ...counts(['9']), percent('10', '[9] / [2] * 100'), ...counts(['11']), percent('12', '[11] / [2] * 100'), ...counts(['13']), percent('14', '[13] / [2] * 100'),
];

const pair = (label: string, first: string, second: string): HeaderNode => ({ label, children: [{ column: first }, { column: second }] });

const T1_HEADER: readonly HeaderNode[] = [
  pair('Tổng số hộ dân cư', '1', '2'),
  { label: 'Kết quả rà soát về hộ', children: [pair('Hộ nghèo', '3', '4'), pair('Hộ cận nghèo', '5', '6'), pair('Hộ nông, lâm, ngư nghiệp', '7', '8')] },
  { label: 'Kết quả rà soát về khẩu', children: [pair('Khẩu nghèo', '9', '10'), pair('Khẩu cận nghèo', '11', '12'), pair('Khẩu nông, lâm, ngư nghiệp', '13', '14')] },
];

const movement = (rules: readonly RuleDefinition[]): FormDefinition =>
  form([...counts(numbers(1, 8)), column('9', { formula: formula('[1] - [2] - [3] - [4] + [5] + [6] + [7] + [8]', 'zero-if-any'), min: '0' })], HOUSEHOLDS_AND_PERSONS, rules);

const INDICATORS = numbers(1, 12);

/** T1 to T5 of the poor-household review, as `poverty-templates.json` of the printed forms has them. */
export const PRINTED: Readonly<Record<'T1' | 'T2' | 'T3' | 'T4' | 'T5', FormDefinition>> = {
  T1: { sections: [section(T1_COLUMNS, UNIT, { header: T1_HEADER })], rules: [rule('[3] + [5] + [7] <= [1]', { code: 'ho-khong-vuot' }), rule('[9] + [11] + [13] <= [2]', { code: 'khau-khong-vuot' })] },
  T2: movement([
    rule('[HO/2] = T3[HO/5] and [NK/2] = T3[NK/5]', { code: 'sang-can-ngheo', missing: 'skip-if-all' }),
    rule('[HO/5] = T3[HO/3]', { code: 'tu-can-ngheo', missing: 'zero' }),
    rule('[HO/9] = T1[3]', { code: 'cuoi-ky' }),
    rule('[1] = prev([9])', { code: 'dau-ky' }),
  ]),
  T3: movement([]),
  T4: form([column('A1', { min: '0' }), column('A2', { formula: formula('sum([1]..[12])', 'zero-if-any') }), ...counts(INDICATORS)], UNIT, [
    rule('[A1] = T1[3]', { code: 'tong-ho' }), rule('[A2] >= 3 * [A1]', { code: 'it-nhat-ba' }), rule('max([1], [2], [3], [4], [5], [6], [7], [8], [9], [10], [11], [12]) <= [A1]', { code: 'moi-chi-so' }),
  ]),
  T5: form([column('A1', { formula: formula('T4[A1]') }), ...INDICATORS.map((code) => percent(code, `T4[${code}] / [A1] * 100`))], UNIT),
};

/** Rows as they stand in print (source: the printed forms of a provincial review, `poverty-templates.json`); null: nothing printed. */
export const SAMPLES = {
  T1: [5098, 21636, 221, 4.34, 472, 9.26, 152, 2.98, 1081, 5, 2067, 9.55, 667, 3.08],
  T2: {
    'Huyện Cư Jút/Hộ': [294, 64, 45, null, 5, 0, 14, null, 204],
    'Huyện Cư Jút/Nhân khẩu': [1313, 303, 243, null, 26, 0, 59, null, 852],
    'Xã Đắk DRông/Hộ': [119, 10, 45, null, 3, 0, 7, null, 74],
  },
  T3: { 'Xã Đắk DRông/Hộ': [109, 45, 3, null, 10, 0, 8, null, 79] },
  T4: {
    'Huyện Cư Jút': [204, 716, 93, 94, 37, 52, 62, 13, 51, 107, 4, 128, 53, 22],
    'Thị trấn Ea TLing': [5, 19, 4, 2, 1, 1, 0, 0, 0, 2, 2, 3, 3, 1],
    'Xã Đắk DRông': [74, 261, 18, 36, 9, 3, 37, 3, 38, 40, 2, 57, 11, 7],
    'Xã Ea Pô': [67, 233, 29, 25, 27, 7, 19, 8, 7, 34, 0, 41, 25, 11],
    'Xã Tâm Thắng': [58, 203, 42, 31, 0, 41, 6, 2, 6, 31, 0, 27, 14, 3],
  },
  T5: [204, 45.59, 46.08, 18.14, 25.49, 30.39, 6.37, 25.0, 52.45, 1.96, 62.75, 25.98, 10.78],
} as const;
