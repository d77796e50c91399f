import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { evaluateFormula, evaluateRule, Figure, MAX_DEPTH, MAX_LENGTH, MAX_NODES, parseExpression, printExpression, roundedText, typeFaults, type BlankMeaning, type ExpressionRule, type Operand, type ParsedExpression } from '../../../src/plugins/reporting/contracts';
import { costOf } from './forms';
import { written } from './expressions';
import { fraction, oracle, roundedFraction } from './rationals';

const parsed = (text: string): ParsedExpression => {
  const result = parseExpression(text);
  if ('fault' in result) throw new Error(`${text}: ${result.fault.message}`);
  return result.parsed;
};
const faultOf = (text: string) => { const result = parseExpression(text); return 'fault' in result ? result.fault : null; };
const withoutPlaces = (value: unknown): unknown => JSON.parse(JSON.stringify(value, (key: string, item: unknown) => (key === 'from' || key === 'to' ? undefined : item)));

const operand = (figure: string | null): Operand => (figure === null ? 'blank' : new Figure(figure));
const given = (text: string, figures: readonly (string | null | 'unavailable')[]) =>
  parsed(text).slots.map((_, slot) => { const figure = figures[slot] ?? null; return [figure === 'unavailable' ? figure : operand(figure)]; });
/** Evaluates with one figure for each reference in reading order. */
const value = (text: string, figures: readonly (string | null | 'unavailable')[] = [], blank: BlankMeaning = 'propagate', places = 2): string | null => {
  const result = evaluateFormula(parsed(text), given(text, figures), blank);
  return result && roundedText(result, places);
};

test('what is written is read, printed in one form and read again as the same', () => {
  fc.assert(fc.property(fc.oneof(written.numeric, written.condition), (text) => {
    const result = parseExpression(text);
    fc.pre('parsed' in result);
    const printed = printExpression(result.parsed.root);
    assert.deepEqual(withoutPlaces(parsed(printed)), withoutPlaces(result.parsed));
    assert.equal(printExpression(parsed(printed).root), printed);
  }), { numRuns: 1_000 });
});

test('signs bind as in arithmetic', () => {
  const same: readonly (readonly [string, string])[] = [
    ['1+2*3', '1 + 2 * 3'], ['(1+2)*3', '(1 + 2) * 3'], ['1-(2-3)', '1 - (2 - 3)'], ['1-2-3', '1 - 2 - 3'], ['-[1]*2', '-[1] * 2'], ['-(1+2)', '-(1 + 2)'], ['2--1', '2 - -1'],
    ['[1] = 0 or not [2] > 1 and [3] < 2', '[1] = 0 or not [2] > 1 and [3] < 2'], ['not ([1]=1 or [2]=2)', 'not ([1] = 1 or [2] = 2)'], ['([1]=1 or [2]=2) and [3]=3', '([1] = 1 or [2] = 2) and [3] = 3'],
    ['SUM( [1]..[12] ,prev( T1[HO/3] ))', 'sum([1]..[12], prev(T1[HO/3]))'], ['BC-01[x-1]-BC-01[2]', 'BC-01[x-1] - BC-01[2]'], ['[ HO / 3 ]', '[HO/3]'],
  ];
  for (const [text, printed] of same) assert.equal(printExpression(parsed(text).root), printed);
});

const cellFigure = fc.oneof({ weight: 3, arbitrary: fc.integer({ min: -50, max: 5_000 }).map(String) }, fc.tuple(fc.integer({ min: -99, max: 99 }), fc.integer({ min: 1, max: 9 })).map(([a, b]) => `${a}.${b}`), fc.constant('0'),
  fc.bigInt({ min: 0n, max: 10n ** 30n - 1n }).map(String), fc.constant(null));

test('PR-7.2: formulas give what fractions of whole numbers give, for every figure, blank and division by zero', () => {
  fc.assert(fc.property(written.numeric, fc.array(fc.array(cellFigure, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 8 }), fc.constantFrom<BlankMeaning>('propagate', 'zero-if-any'), fc.integer({ min: 0, max: 4 }), (text, figures, blank, places) => {
    const result = parseExpression(text);
    fc.pre('parsed' in result);
    const slots = result.parsed.slots.map((slot, index) => { const cells = figures[index % figures.length] ?? [null]; return slot.kind === 'range' ? cells : cells.slice(0, 1); });
    const got = evaluateFormula(result.parsed, slots.map((cells) => cells.map(operand)), blank);
    const expected = oracle(result.parsed.root, slots, blank);
    const text10 = expected && roundedFraction(expected, places);
    assert.equal(got && roundedText(got, places), text10 !== null && text10.replace('-', '').split('.')[0]!.length > 30 ? null : text10);
  }), { numRuns: 2_000 });
});

test('a figure is rounded half up, away from zero, and never becomes minus zero', () => {
  for (const [figure, places, expected] of [['0.005', 2, '0.01'], ['-0.005', 2, '-0.01'], ['-0.004', 2, '0'], ['2.5', 0, '3'], ['-2.5', 0, '-3'], ['1.005', 2, '1.01'], ['99.995', 2, '100'], ['5', 2, '5'], ['5.10', 2, '5.1']] as const) {
    assert.equal(roundedText(new Figure(figure), places), expected, figure);
    assert.equal(roundedFraction(fraction(figure), places), expected, figure);
  }
  assert.equal(value('[1] / 3 * 0.015', ['1']), '0.01', 'a third of three halves is the half it is');
  assert.equal(value('[1] * 1', [`1${'0'.repeat(30)}`]), null, 'more than thirty digits are no figure');
});

test('sums of figures do not depend on their order', () => {
  fc.assert(fc.property(fc.array(cellFigure, { minLength: 1, maxLength: 30 }).chain((figures) => fc.tuple(fc.constant(figures), fc.shuffledSubarray(figures, { minLength: figures.length }))), ([figures, shuffled]) => {
    const total = (list: readonly (string | null)[]) => { const sum = evaluateFormula(parsed('sum([1]..[30])'), [list.map(operand)], 'zero-if-any'); return sum && sum.toFixed(); };
    assert.equal(total(figures), total(shuffled));
  }));
});

test('PR-7.2: a ratio without a part is blank, a balance counts blanks as nothing while one part is there, and zero is a figure', () => {
  assert.equal(value('[3] / [1] * 100', ['221', '5098']), '4.34');
  assert.equal(value('[3] / [1] * 100', [null, '5098']), null);
  assert.equal(value('[3] / [1] * 100', ['0', '5098']), '0');
  assert.equal(value('[1] - [2] + [3]', ['5', null, null], 'zero-if-any'), '5');
  assert.equal(value('[1] - [2] + [3]', [null, null, '0'], 'zero-if-any'), '0');
  assert.equal(value('[1] - [2] + [3]', [null, null, null], 'zero-if-any'), null);
  assert.equal(value('[1] + 5', [null], 'zero-if-any'), null, 'a number of the formula itself is no operand');
  assert.equal(value('5'), '5');
  assert.equal(value('max([1], [2])', [null, '-4'], 'zero-if-any'), '-4', 'an empty figure is not the largest');
});

test('PR-7.2: division by zero is blank and never infinite, whatever blank means', () => {
  for (const blank of ['propagate', 'zero-if-any'] as const) {
    assert.equal(value('[1] / [2] + [3]', ['5', '0', '7'], blank), null);
    assert.equal(value('[1] / ([2] - [3])', ['5', '7', '7'], blank), null);
    assert.equal(value('0 / 0', [], blank), null);
    assert.equal(value('min([1] / [2], 1)', ['1', '0'], blank), null);
  }
  assert.equal(value('[1] / [2]', ['5', null], 'zero-if-any'), null);
});

test('a figure of another form that cannot be read leaves the result blank', () => {
  assert.equal(value('[1] + T1[HO/3]', ['5', 'unavailable'], 'zero-if-any'), null);
});

test('every fault says in Vietnamese what is wrong and where', () => {
  const table: readonly (readonly [string, string])[] = [
    ['', '@0-0'], ['   ', '@0-0'], ['1 +', '@3-3'], ['(1', '@2-2'], ['1 2', '@2-3'], ['[1', '@2-2'], ['[]', '@1-2'], ['[1/2/3]', '@4-5'], ['sum()', '@4-5'], ['abs(1,2)', '@0-8'], ['round(1)', '@0-5'], ['a.b', '@1-2'], ['1 # 2', '@2-3'],
    ['[1]..[2]', '@3-5'], ['min([1]..[2])', '@7-9'], ['sum([1]..2)', '@9-10'], ['sum([1]..T2[2])', '@4-14'], ['sum([HO/1]..[NK/2])', '@4-18'], ['sum([HO/1]..[2])', '@4-15'], ['1 < 2 < 3', '@6-7'], ['prev(1)', '@5-6'], ['prev([1] + [2])', '@9-10'], ['prev(prev([1]))', '@5-9'],
    ['1e5', '@0-2'], ['1.2.3', '@3-4'], ['1,5', '@1-2'], ['`1`', '@0-1'], ['[hộ]', '@2-3'], ['"1"', '@0-1'], ['sum', '@0-3'], ['x => x', '@0-1'], [`${'9'.repeat(41)}`, '@0-41'], [`0.${'1'.repeat(40)}`, '@0-42'],
  ];
  for (const [text, place] of table) {
    const fault = faultOf(text);
    assert.ok(fault, `${text} was read`);
    assert.equal(`@${fault.from}-${fault.to}`, place, `${text}: ${fault.message}`);
    assert.match(fault.message, /\p{L}.*[.…]$/u);
  }
  assert.equal(faultOf('9'.repeat(40)), null);
});

test('a formula is a number and a rule a condition, in every part', () => {
  const faults = (text: string, type: 'number' | 'boolean') => typeFaults(parsed(text).root, type).map(({ from, to }) => `${from}-${to}`);
  assert.deepEqual(faults('[1] + [2]', 'number'), []);
  assert.deepEqual(faults('[1] + [2]', 'boolean'), ['0-9']);
  assert.deepEqual(faults('[1] < [2]', 'number'), ['0-9']);
  assert.deepEqual(faults('[1] + ([2] = 1)', 'number'), ['7-14']);
  assert.deepEqual(faults('[1] and [2] = 1', 'boolean'), ['0-3']);
  assert.deepEqual(faults('not [1]', 'boolean'), ['4-7']);
  assert.deepEqual(faults('sum([1] = 1, 2) > 0', 'boolean'), ['4-11']);
  assert.deepEqual(faults('([1] = 1) = ([2] = 2)', 'boolean'), ['1-8', '13-20']);
});

test('hostile expressions are refused in bounded time and without exhausting the stack', () => {
  const hostile = ['('.repeat(10_000) + ')'.repeat(10_000), '('.repeat(900), `${'('.repeat(MAX_DEPTH + 1)}1${')'.repeat(MAX_DEPTH + 1)}`, '-'.repeat(1_500) + '1', 'not '.repeat(400) + '[1] = 1', 'sum('.repeat(400), 'prev('.repeat(300), Array.from({ length: MAX_NODES }, () => '1').join('+'),
    '['.repeat(2_000), '9'.repeat(2_000), 'a'.repeat(2_000), '.'.repeat(2_000), '1'.repeat(MAX_LENGTH + 1), ' '.repeat(1_000_000), '\u0000', '[__proto__]', '😀'];
  assert.ok(costOf(() => { for (const text of hostile) assert.ok(faultOf(text), text.slice(0, 20)); }) < 1_000);
  assert.equal(faultOf(`${'('.repeat(MAX_DEPTH)}1${')'.repeat(MAX_DEPTH)}`), null);
  assert.equal(faultOf(Array.from({ length: MAX_NODES / 2 }, () => '1').join('+')), null);
});

test('any text at all is read or refused with a place inside it', () => {
  fc.assert(fc.property(fc.oneof(fc.string({ maxLength: 200 }), fc.string({ unit: fc.constantFrom(...'[]().,/*-+<>= 019aT', 'sum(', 'prev(', ' and ', ' not ', '..'), maxLength: 200 })), (text) => {
    const fault = faultOf(text);
    if (fault) assert.ok(0 <= fault.from && fault.from <= fault.to && fault.to <= text.length, JSON.stringify(fault));
  }), { numRuns: 3_000 });
});

test('the longest products stay in bounds: no exponent and no endless digits', () => {
  const text = Array.from({ length: 45 }, () => '9'.repeat(40)).join('*');
  const cost = costOf(() => {
    assert.equal(value(text), null);
    assert.equal(value(`1/(${text})`), '0');
  });
  assert.ok(cost < 500, `${cost}`);
});

type Missing = ExpressionRule['missing'];
const asked = (text: string, figures: readonly (string | null | 'unavailable')[], missing: Missing = 'skip-if-any') => {
  const answer = evaluateRule(parsed(text), given(text, figures), missing);
  return answer.outcome === 'broken' ? ['broken', ...(answer.sides?.map((side) => side.toFixed()) ?? [])].join(' ') : answer.outcome;
};

test('PR-7.2: a rule holds, is broken with both sides, or says why it is not asked', () => {
  assert.equal(asked('[3] + [5] <= [1]', ['2', '3', '5']), 'holds');
  assert.equal(asked('[3] + [5] <= [1]', ['2', '4', '5']), 'broken 6 5');
  assert.equal(asked('[1] = 1 and [2] = 2', ['1', '3']), 'broken 3 2');
  assert.equal(asked('[1] = 1 or [2] = 2', ['0', '0']), 'broken');
  assert.equal(asked('not [1] = 1', ['1']), 'broken');
  assert.equal(asked('[1] / 3 * 3 = [1]', ['1', '1']), 'holds', 'a quotient compares as what it is');
  assert.equal(asked('[1] = T1[HO/3]', ['1', 'unavailable']), 'unavailable');
  assert.equal(asked('[1] / [2] < 5', ['1', '0']), 'division-by-zero');
  assert.equal(asked('[2] = 0 or [1] / [2] < 5', ['0', '1', '0']), 'holds', 'what is guarded is not divided');
});

test('PR-7.2: what an empty operand does is the choice of the rule', () => {
  const outcomes = (figures: readonly (string | null)[]) => (['skip-if-any', 'skip-if-all', 'zero'] as const).map((missing) => asked('[1] = [2]', figures, missing));
  assert.deepEqual(outcomes([null, '5']), ['not-asked', 'broken 0 5', 'broken 0 5']);
  assert.deepEqual(outcomes([null, '0']), ['not-asked', 'holds', 'holds']);
  assert.deepEqual(outcomes([null, null]), ['not-asked', 'not-asked', 'holds']);
  assert.deepEqual(outcomes(['5', '5']), ['holds', 'holds', 'holds']);
});
