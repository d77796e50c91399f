import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { isExact, pasteBlock, readFigure, showFigure, violatesRange } from '../../../src/plugins/reporting/contracts';
import { costOf } from './forms';

const WHOLE = { type: 'integer', places: 0 } as const;
const TWO = { type: 'decimal', places: 2 } as const;
const THREE = { type: 'decimal', places: 3 } as const;

const read = (typed: string | number, column: Parameters<typeof readFigure>[1]): string => {
  const result = readFigure(typed, column);
  return result.ok ? result.value : result.readings ? `${result.code} ${result.readings.join('|')}` : result.code;
};

test('PR-7.2: numbers are read as they are written here, and what could mean two things is refused with both', () => {
  const table: readonly (readonly [string | number, Parameters<typeof readFigure>[1], string])[] = [
    ['1.234,5', TWO, '1234.5'], ['1 234,5', TWO, '1234.5'], ['1\u00a0234,5', TWO, '1234.5'], ['1234.5', TWO, '1234.5'], ['1,234.5', TWO, '1234.5'], ['12,50', TWO, '12.5'], ['1.234.567,89', TWO, '1234567.89'], ['1,234,567.89', TWO, '1234567.89'],
    ['1.234', WHOLE, '1234'], ['1.234.567', WHOLE, '1234567'], ['1,234,567', WHOLE, '1234567'], ['1 234 567', WHOLE, '1234567'], ['007', WHOLE, '7'], ['-0', WHOLE, '0'], ['-1.234', WHOLE, '-1234'], ['\u22125', WHOLE, '-5'], ['  12  ', WHOLE, '12'], ['12,00', WHOLE, '12'],
    ['1.234', THREE, 'ambiguous 1234|1.234'], ['1,234', WHOLE, 'ambiguous 1.234|1234'], ['1,234', TWO, 'ambiguous 1.234|1234'], ['1.230', TWO, 'ambiguous 1230|1.23'], ['1.000', { type: 'decimal', places: 1 }, 'ambiguous 1000|1'],
    ['1,234', THREE, '1.234'], ['1.234', TWO, '1234'], ['0,123', THREE, '0.123'], ['0.123', THREE, '0.123'], ['1234.567', THREE, '1234.567'],
    ['12,345', { type: 'decimal', places: 4 }, '12.345'], ['1,2340', THREE, '1.234'],
    ['12,5', WHOLE, 'not-whole'], ['0,125', TWO, 'too-many-decimals'], ['12.3456', TWO, 'too-many-decimals'],
    ['1e309', WHOLE, 'exponent'], ['1E5', TWO, 'exponent'], ['1e-5', TWO, 'exponent'], ['NaN', WHOLE, 'not-a-number'], ['Infinity', WHOLE, 'not-a-number'], ['0x1F', WHOLE, 'not-a-number'], ['mười', WHOLE, 'not-a-number'], ['10²', WHOLE, 'not-a-number'],
    ['5 hộ', WHOLE, 'not-a-number'], ['12 %', TWO, 'not-a-number'], ['--5', WHOLE, 'not-a-number'], ['+5', WHOLE, 'not-a-number'], ['.5', TWO, 'not-a-number'], ['5.', TWO, 'not-a-number'], [',', TWO, 'not-a-number'], ['=1+1', WHOLE, 'not-a-number'],
    ['12.34.567', WHOLE, 'grouping'], ['1 23', WHOLE, 'grouping'], ['1.2345.678', WHOLE, 'grouping'], ['1,2,3', WHOLE, 'grouping'], ['1.234,5,6', TWO, 'grouping'],
    ['1'.repeat(40), WHOLE, 'too-long'], ['1'.repeat(30), WHOLE, '1'.repeat(30)], ['9'.repeat(5_000), WHOLE, 'too-long'], [`0,${'1'.repeat(11)}`, { type: 'decimal', places: 10 }, 'too-many-decimals'], ['', WHOLE, 'empty'], ['   ', WHOLE, 'empty'],
    [1234.5, TWO, '1234.5'], [0, WHOLE, '0'], [-0, WHOLE, '0'], [-3, WHOLE, '-3'], [1.234, THREE, '1.234'], [Number.NaN, WHOLE, 'not-a-number'], [Number.POSITIVE_INFINITY, WHOLE, 'not-a-number'], [1e21, WHOLE, 'imprecise'], [2 ** 53, WHOLE, 'imprecise'], [0.1 + 0.2, TWO, 'imprecise'], [1e-7, TWO, 'imprecise'],
    [' Ghi chú ', { type: 'text', places: 0 }, 'Ghi chú'], ['a\u0000', { type: 'text', places: 0 }, 'text'], ['x'.repeat(1_001), { type: 'text', places: 0 }, 'text'], ['', { type: 'text', places: 0 }, 'empty'],
  ];
  for (const [typed, column, expected] of table) assert.equal(read(typed, column), expected, `${JSON.stringify(typed).slice(0, 60)} in ${column.type} ${column.places}`);
});

test('PR-7.2: the refusal of an ambiguous number says both readings and how to type the one that is meant', () => {
  const refusal = (typed: string, column: Parameters<typeof readFigure>[1]) => { const result = readFigure(typed, column); return result.ok ? '' : result.message; };
  assert.equal(refusal('1.234', THREE), 'Không rõ “1.234” là 1.234 hay 1,234; hãy nhập 1234 hoặc 1,2340.');
  assert.equal(refusal('1,234', WHOLE), 'Không rõ “1,234” là 1,234 hay 1.234; hãy nhập 1234.');
  assert.equal(read('1,2340', THREE), '1.234');
});

const exactIn = (places: number): fc.Arbitrary<string> => fc.record({ negative: fc.boolean(), whole: fc.bigInt({ min: 0n, max: 10n ** 30n - 1n }), decimals: fc.bigInt({ min: 0n, max: 10n ** BigInt(places) - 1n }) })
  .map(({ negative, whole, decimals }) => {
    const fraction = places === 0 ? '' : decimals.toString().padStart(places, '0').replace(/0+$/, '');
    const text = `${whole}${fraction === '' ? '' : `.${fraction}`}`;
    return negative && text !== '0' ? `-${text}` : text;
  });

test('what a screen shows of a figure is read again as the same figure, in every column', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 10 }).chain((places) => fc.tuple(fc.constant(places), exactIn(places))), ([places, exact]) => {
    assert.equal(read(showFigure(exact, places), { type: places === 0 ? 'integer' : 'decimal', places }), exact);
  }));
});

test('whatever is typed or pasted is understood as an exact figure that fits its column, or refused in words', () => {
  const typed = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'0123456789.,- e') }), fc.double().map(String));
  fc.assert(fc.property(typed, fc.integer({ min: 0, max: 10 }), (text, places) => {
    const result = readFigure(text, { type: places === 0 ? 'integer' : 'decimal', places });
    if (result.ok) {
      assert.ok(isExact(result.value), result.value);
      assert.ok((result.value.split('.')[1] ?? '').length <= places);
    } else assert.match(result.message, /\p{L}.*\.$/u);
  }), { numRuns: 1_000 });
});

test('a figure is shown with the decimals of its column and never cut', () => {
  assert.deepEqual([showFigure('1234.5', 2), showFigure('-1234567', 0), showFigure('0', 2), showFigure('1.239', 2), showFigure('999', 0)], ['1.234,50', '-1.234.567', '0,00', '1,239', '999']);
});

test('PR-7.2: households below zero and rates above a hundred are out of range, the bounds themselves are not', () => {
  assert.deepEqual(['-1', '0', '100', '100.01'].map((value) => violatesRange(value, { min: '0', max: '100' })), ['below', null, null, 'above']);
  assert.equal(violatesRange('-5', {}), null);
});

test('a block of a spreadsheet is cut into rows and cells, with line breaks inside quoted cells', () => {
  assert.deepEqual(pasteBlock('1\t2\r\n3\t4\r\n'), [['1', '2'], ['3', '4']]);
  assert.deepEqual(pasteBlock('"hai\ndòng"\t"có ""ngoặc"""\n\n5'), [['hai\ndòng', 'có "ngoặc"'], [''], ['5']]);
  assert.deepEqual(pasteBlock('"dở\tx\n"y'), [['"dở', 'x'], ['"y']]);
  assert.deepEqual(pasteBlock('1\t\n'), [['1', '']]);
  assert.deepEqual(pasteBlock(''), []);
  assert.deepEqual(pasteBlock('7'), [['7']]);
});

const quote = (cell: string): string => (/["\t\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
const block = fc.integer({ min: 1, max: 4 }).chain((width) => fc.array(fc.array(fc.string({ unit: fc.constantFrom(...'a1" \n\t,') }), { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }));

test('a pasted block is the block that was copied', () => {
  fc.assert(fc.property(block, fc.constantFrom('\n', '\r\n'), (rows, end) => {
    assert.deepEqual(pasteBlock(rows.map((cells) => cells.map(quote).join('\t') + end).join('')), rows);
  }));
  const hostile = `${'"a\t'.repeat(50_000)}${'""'.repeat(50_000)}`;
  assert.ok(costOf(() => pasteBlock(hostile)) < 1_000);
});
