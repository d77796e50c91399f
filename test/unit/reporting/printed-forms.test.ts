import assert from 'node:assert/strict';
import test from 'node:test';
import { checkForm, compileForm, computeForm, type EvaluationContext, type FormDefinition, type Reference } from '../../../src/plugins/reporting/contracts';
import { compiled, NOTHING, reference, rowOf, shown } from './forms';
import { PRINTED, SAMPLES } from './printed-forms';

type Code = keyof typeof PRINTED;
type Row = readonly (number | null)[];

const columnsOf = (definition: FormDefinition) => definition.sections[0]!.columns;
const codesOf = (code: Code) => columnsOf(PRINTED[code]).map((column) => column.code);

/** Computes a printed row from the figures that an officer enters, and gives the whole row as it would be printed. */
const printedAgain = (code: Code, row: string, figures: Row, context: EvaluationContext = NOTHING): readonly (string | null)[] => {
  const form = compiled(PRINTED[code], PRINTED);
  const cells = rowOf(row, codesOf(code), figures);
  const results = shown(computeForm(form, cells, context));
  return codesOf(code).map((column, index) => {
    const value = results[`${row}/${column}`];
    return value === undefined ? (figures[index] === null || figures[index] === undefined ? null : String(figures[index])) : value;
  });
};
const asPrinted = (figures: Row) => figures.map((figure) => (figure === null ? null : String(figure)));

const foreign = (code: Code, row: string, figures: Row): readonly Reference[] =>
  codesOf(code).map((column, index) => reference({ form: code, period: 'this', row, column }, figures[index] ?? null));

test('PR-3.3: the printed forms T1 to T5 are definitions without a fault', () => {
  for (const [code, definition] of Object.entries(PRINTED)) {
    assert.deepEqual(compileForm(definition, new Map(Object.entries(PRINTED)), { code }).faults, [], code);
  }
});

test('PR-7.2: the printed row of T1 computes exactly, its rates to two decimals', () => {
  assert.deepEqual(printedAgain('T1', 'DV', SAMPLES.T1), asPrinted(SAMPLES.T1));
});

test('PR-7.2: the printed balances of T2 and T3 compute exactly where they follow from their parts', () => {
  for (const [code, row, figures] of [
    ['T2', 'HO', SAMPLES.T2['Huyện Cư Jút/Hộ']], ['T2', 'HO', SAMPLES.T2['Xã Đắk DRông/Hộ']], ['T2', 'NK', SAMPLES.T2['Huyện Cư Jút/Nhân khẩu']], ['T3', 'HO', SAMPLES.T3['Xã Đắk DRông/Hộ']],
  ] as const) assert.deepEqual(printedAgain(code, row, figures), asPrinted(figures), `${code} ${row}`);
});

test('PR-7.2: the printed totals of T4 compute exactly, in the district and in its communes', () => {
  for (const [unit, figures] of Object.entries(SAMPLES.T4)) assert.deepEqual(printedAgain('T4', 'DV', figures), asPrinted(figures), unit);
});

test('PR-7.2: the printed rates of T5 compute exactly from T4 of the same unit', () => {
  const context = { references: foreign('T4', 'DV', SAMPLES.T4['Huyện Cư Jút']), peers: [] };
  assert.deepEqual(printedAgain('T5', 'DV', SAMPLES.T5.map(() => null), context), asPrinted(SAMPLES.T5));
});

test('PR-7.2: T2 and T3 of Xã Đắk DRông agree with each other and with T1; a planted difference is found at its cells', () => {
  const form = compiled(PRINTED.T2, PRINTED);
  const cells = rowOf('HO', codesOf('T2'), SAMPLES.T2['Xã Đắk DRông/Hộ']);
  const context = (t1: number) => ({
    references: [...foreign('T3', 'HO', SAMPLES.T3['Xã Đắk DRông/Hộ']), ...foreign('T3', 'NK', [1, 1, 1, 1, 0, 1, 1, 1]), ...foreign('T1', 'DV', [0, 0, t1]), reference({ row: 'HO', column: '9' }, 119), reference({ row: 'NK', column: '9' }, 500)],
    peers: [],
  });
  const results = (t1: number) => checkForm(form, cells, computeForm(form, cells, context(t1)), context(t1)).filter(({ rule }) => rule !== 'required');
  assert.deepEqual(results(74), []);
  const [found, ...others] = results(75);
  assert.deepEqual(others, []);
  assert.equal(found?.rule, 'cuoi-ky');
  assert.deepEqual([found.left, found.right], ['74', '75']);
  assert.deepEqual(found.cells, [{ form: null, period: 'this', row: 'HO', column: '9' }, { form: 'T1', period: 'this', row: 'DV', column: '3' }]);
});
