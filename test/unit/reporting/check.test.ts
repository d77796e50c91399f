import assert from 'node:assert/strict';
import test from 'node:test';
import { blocks, checkForm, computeForm, resultKey, wantsExplanation, type EvaluationContext, type FormDefinition, type RuleDefinition, type RuleResult } from '../../../src/plugins/reporting/contracts';
import { column, compiled, form, formula, NOTHING, percent, reference, rule, stored } from './forms';

type Figures = Readonly<Record<string, string | number | null>>;
type Forms = Parameters<typeof compiled>[1];

const results = (definition: FormDefinition, figures: Figures, context: EvaluationContext = NOTHING, forms: Forms = {}): readonly RuleResult[] => {
  const made = compiled(definition, forms);
  const cells = stored(figures);
  return checkForm(made, cells, computeForm(made, cells, context), context);
};
const keys = (...args: Parameters<typeof results>) => results(...args).map((result) => `${resultKey(result)}${result.outcome === 'broken' ? '' : ` ${result.outcome}`}`);

const FREE = { required: false };
const ROWS = [{ code: 'HO', label: 'Hộ' }, { code: 'NK', label: 'Nhân khẩu' }];

test('PR-4.4: a required cell without a figure blocks the submission; zero is a figure, and "not applicable" is an answer', () => {
  const definition = form([column('1'), column('2', FREE), column('3'), column('4')], [{ code: 'A', label: 'A', closed: ['4'] }]);
  assert.deepEqual(keys(definition, {}), ['required A/1', 'required A/3']);
  assert.deepEqual(keys(definition, { 'A/1': 0, 'A/3': 'n/a' }), []);
  assert.deepEqual(keys(definition, { 'A/1': null, 'A/3': 5 }), ['required A/1']);
  assert.ok(results(definition, {}).every(blocks));
});

test('PR-7.2: figures outside their range and of another type block, bounds included and computed ones too', () => {
  const definition = form([column('1', { min: '0' }), column('3', { min: '0' }), percent('4', '[3] / [1] * 100'), column('5', { ...FREE, type: 'decimal', places: 1, max: '0.5' }), column('6', { ...FREE, type: 'text', aggregate: 'none' })]);
  assert.deepEqual(keys(definition, { 'A/1': 100, 'A/3': 100, 'A/5': '0.5', 'A/6': 'chữ' }), []);
  assert.deepEqual(keys(definition, { 'A/1': -1, 'A/3': 0 }), ['range A/1']);
  assert.deepEqual(keys(definition, { 'A/1': 5, 'A/3': 102 }), ['range A/4'], 'the rate of 2040 % over an unfilled denominator');
  assert.deepEqual(keys(definition, { 'A/1': '1.5', 'A/3': 'mười', 'A/5': '0.25' }), ['type A/1', 'type A/3', 'type A/5']);
  const [range] = results(definition, { 'A/1': -1, 'A/3': 0 });
  assert.deepEqual([range?.left, range?.right, range?.severity], ['-1', '0', 'block']);
});

test('PR-7.2: a rule is asked in every row that has its columns, or in those it names', () => {
  const definition = (overrides: Parameters<typeof rule>[1] = {}) => form([column('1', FREE), column('2', FREE)], [...ROWS, { code: 'KHAC', label: 'Khác', closed: ['2'] }], [rule('[1] <= [2]', overrides)]);
  const figures = { 'HO/1': 9, 'HO/2': 1, 'NK/1': 9, 'NK/2': 1, 'KHAC/1': 9 };
  assert.deepEqual(keys(definition(), figures), ['quy-tac HO', 'quy-tac NK']);
  assert.deepEqual(keys(definition({ rows: ['NK'] }), figures), ['quy-tac NK']);
  const [found] = results(definition(), figures);
  assert.deepEqual([found?.left, found?.right, found?.message, found?.fix], ['9', '1', 'Không khớp.', 'Xem lại.']);
  assert.deepEqual(found?.cells.map(({ row, column: code }) => `${row}/${code}`), ['HO/1', 'HO/2']);
});

test('PR-7.2: persons are not fewer than households, between two rows of a column', () => {
  const definition = form([column('1', FREE)], ROWS, [rule('[NK/1] >= [HO/1]', { code: 'khau-ho', severity: 'warn' })]);
  assert.deepEqual(keys(definition, { 'HO/1': 5, 'NK/1': 4 }), ['khau-ho']);
  assert.deepEqual(results(definition, { 'HO/1': 5, 'NK/1': 4 }).map((result) => [blocks(result), wantsExplanation(result)]), [[false, true]]);
  assert.deepEqual(keys(definition, { 'HO/1': 5 }), [], 'what is not there yet is not compared');
});

test('PR-7.2: opening is the closing of the previous period; where that cannot be read the rule says so and does not block', () => {
  const definition = form([column('1', FREE), column('9', FREE)], [{ code: 'HO', label: 'Hộ' }], [rule('[1] = prev([9])', { code: 'dau-ky' })]);
  const at = (previous: string | null | 'unavailable') => results(definition, { 'HO/1': 5 }, { references: [reference({ row: 'HO', column: '9' }, previous)], peers: [] });
  assert.deepEqual(at('5'), []);
  assert.equal(at('4')[0]?.outcome, 'broken');
  assert.deepEqual(at(null), [], 'an empty figure of the previous period is empty');
  const [unknown] = at('unavailable');
  assert.deepEqual([unknown?.outcome, unknown?.message, unknown && blocks(unknown)], ['not-computable', 'Chưa đối chiếu được: chưa có số liệu của biểu này của kỳ trước.', false]);
  assert.equal(results(definition, { 'HO/1': 5 })[0]?.outcome, 'not-computable', 'and so does one the context leaves out');
});

test('PR-7.2: a rule across forms names the form whose figures are missing', () => {
  const forms = { T1: form([column('3')], [{ code: 'DV', label: 'Đơn vị' }]) };
  const definition = form([column('9', FREE)], [{ code: 'HO', label: 'Hộ' }], [rule('[9] = T1[3] and [9] >= prev(T1[3])', { code: 'cuoi-ky' })]);
  const [unknown, ...others] = results(definition, { 'HO/9': 5 }, NOTHING, forms);
  assert.deepEqual([unknown?.message, others.length], ['Chưa đối chiếu được: chưa có số liệu của biểu T1 của kỳ này, biểu T1 của kỳ trước.', 0]);
});

test('PR-7.2: a rule over a zero denominator cannot be asked and does not block', () => {
  const [result] = results(form([column('1', FREE), column('2', FREE)], undefined, [rule('[1] / [2] <= 1')]), { 'A/1': 1, 'A/2': 0 });
  assert.deepEqual([result?.outcome, result && blocks(result)], ['not-computable', false]);
});

test('PR-7.2: a figure that stands where there is now a formula is neither read nor checked', () => {
  const definition = form([column('1'), column('2', { formula: formula('[1] * 2') })]);
  assert.deepEqual(keys(definition, { 'A/1': 2, 'A/2': 999 }), []);
});

const unusual = (overrides: Partial<Extract<RuleDefinition, { kind: 'unusual' }>>): RuleDefinition => ({
  kind: 'unusual', code: 'bat-thuong', severity: 'warn', message: 'Số liệu thay đổi nhiều.', fix: 'Kiểm tra và giải trình.', rows: ['A'], columns: ['1'], against: 'previous', ...overrides,
});

test('PR-7.2: a figure is unusual when it changes by the ratio and by the minimum; from zero by the minimum alone', () => {
  const jumps = (now: number | null, before: string | null, overrides: Parameters<typeof unusual>[0]) =>
    keys(form([column('1', FREE)], undefined, [unusual(overrides)]), { 'A/1': now }, { references: [reference({ row: 'A', column: '1' }, before)], peers: [] }).length > 0;
  const rules = { ratio: '0.5', minimum: '10' };
  assert.ok(jumps(150, '100', rules) && jumps(50, '100', rules) && jumps(10, '0', rules) && jumps(0, '100', rules));
  assert.ok(!jumps(149, '100', rules) && !jumps(9, '4', rules) && !jumps(9, '0', rules) && !jumps(100, '100', rules));
  assert.ok(!jumps(null, '100', rules) && !jumps(500, null, rules), 'an empty figure is no change');
  assert.ok(jumps(1, '0', { ratio: '0.5' }) && !jumps(0, '0', { ratio: '0' }) && jumps(5, '1', { minimum: '4' }));
  assert.ok(jumps(-6, '-4', { ratio: '0.5' }) && !jumps(-5, '-4', { ratio: '0.5' }));
});

test('PR-7.2: where the previous period has no figures the rule says so once, however many cells it has', () => {
  const definition = form([column('1', FREE), column('2', FREE), column('3', FREE)], undefined, [unusual({ columns: ['1', '2', '3'], ratio: '0.5' })]);
  const found = results(definition, { 'A/1': 1, 'A/2': 100 }, { references: [reference({ row: 'A', column: '2' }, '1')], peers: [] });
  assert.deepEqual(found.map((result) => [resultKey(result), result.outcome, result.cells.length]), [['bat-thuong A/2', 'broken', 2], ['bat-thuong', 'not-computable', 2]]);
});

test('PR-7.2: a figure far from the median of its peers is unusual; of fewer than five peers nothing is said', () => {
  const definition = form([column('1', FREE)], undefined, [unusual({ against: 'peers', deviations: '3.5' })]);
  const at = (now: string | number, range: { readonly median: string; readonly spread: string; readonly count?: number }) =>
    keys(definition, { 'A/1': now }, { references: [], peers: [{ row: 'A', column: '1', low: '0', high: '0', count: 5, ...range }] });
  assert.deepEqual(at(135, { median: '100', spread: '10' }), []);
  assert.deepEqual(at(136, { median: '100', spread: '10' }), ['bat-thuong A/1']);
  assert.deepEqual(at(64, { median: '100', spread: '10' }), ['bat-thuong A/1']);
  assert.deepEqual(at(3, { median: '0', spread: '0' }), [], 'where all peers are the same, a few more are not unusual');
  assert.deepEqual(at(4, { median: '0', spread: '0' }), ['bat-thuong A/1']);
  assert.deepEqual(at(136, { median: '100', spread: '0' }), ['bat-thuong A/1']);
  assert.deepEqual(at(9_999, { median: '100', spread: '10', count: 4 }), ['bat-thuong not-computable']);
  assert.deepEqual(keys(definition, { 'A/1': 1 }), ['bat-thuong not-computable']);
  const [found] = results(definition, { 'A/1': 136 }, { references: [], peers: [{ row: 'A', column: '1', low: '90', high: '110', count: 5, median: '100', spread: '10' }] });
  assert.deepEqual([found?.left, found?.right], ['136', '100'], 'the median is all that is shown of the peers');
});

test('messages say no figures and no other unit; figures stand in left and right', () => {
  const definition = form([column('1', { min: '0' }), column('3', { min: '0' }), percent('4', '[3] / [1] * 100')], undefined, [rule('[1] = prev([1])', { code: 'p' }), unusual({ ratio: '0.5' })]);
  for (const { message, fix } of results(definition, { 'A/1': -7, 'A/3': 77 })) assert.doesNotMatch(`${message} ${fix}`, /7/);
});

test('every result has a key of its own, so that an explanation speaks for one of them', () => {
  const definition = form([column('1'), column('2'), column('3', FREE)], ROWS, [rule('[3] = 1'), rule('[HO/3] = [NK/3]', { code: 'khac' }), unusual({ rows: ['HO', 'NK'], columns: ['1', '3'], ratio: '0.1' })]);
  const found = results(definition, { 'HO/3': 5, 'NK/3': 6, 'HO/1': 9, 'NK/1': 9 }, { references: ['HO', 'NK'].flatMap((row) => ['1', '3'].map((code) => reference({ row, column: code }, '1'))), peers: [] });
  assert.equal(found.length, 2 + 2 + 1 + 4);
  assert.equal(new Set(found.map(resultKey)).size, found.length);
});
