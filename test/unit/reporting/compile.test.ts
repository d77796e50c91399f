import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { cellId, cellOf, compileForm, computedCellsOf, formsInFormulas, inputCellsOf, outlineOf, readDefinition, referencesOf, type DefinitionFault, type FormDefinition, type SectionDefinition } from '../../../src/plugins/reporting/contracts';
import { catalogue, column, compiled, computed, costOf, faultsOf, form, formula, percent, reference, rule, section } from './forms';
import { PRINTED } from './printed-forms';

const ROWS = [{ code: 'HO', label: 'Hộ' }, { code: 'NK', label: 'Nhân khẩu', measure: 'người' }];
const paths = (faults: readonly DefinitionFault[]): readonly string[] => faults.map(({ path }) => path);
const withFormula = (expression: string, others: FormDefinition['sections'][0]['columns'] = [column('1'), column('2')], rows = ROWS) => form([...others, column('9', { formula: formula(expression) })], rows);

test('a cell is input or computed by its column, unless its row says otherwise, and has the measure of its row', () => {
  const made = compiled(form([column('1'), column('2', { formula: formula('[1]') }), column('3')], [
    { code: 'HO', label: 'Hộ', closed: ['3'] }, { code: 'NK', label: 'Khẩu', measure: 'người', formulas: { 2: null, 3: formula('[HO/1] + [1]') } },
  ]));
  const role = (row: string, code: string) => cellOf(made, { row, column: code })?.role ?? null;
  assert.deepEqual(['1', '2', '3'].map((code) => role('HO', code)), ['input', 'computed', null]);
  assert.deepEqual(['1', '2', '3'].map((code) => role('NK', code)), ['input', 'input', 'computed']);
  assert.deepEqual([cellOf(made, { row: 'NK', column: '1' })?.definition.measure, cellOf(made, { row: 'HO', column: '1' })?.definition.measure], ['người', 'hộ']);
  assert.deepEqual(inputCellsOf(made).map(cellId), ['HO/1', 'NK/1', 'NK/2']);
  assert.deepEqual(computedCellsOf(made).map(cellId), ['HO/2', 'NK/3']);
  for (const key of ['__proto__', 'constructor', 'toString']) assert.equal(cellOf(made, { row: key, column: key }), null);
});

test('PR-7.2: formulas are computed in the order of what they read, and read others as they are printed', () => {
  const definition = form([column('1', { type: 'decimal', places: 2 }), column('2', { type: 'decimal', places: 0, formula: formula('[3] * 3') }), column('3', { type: 'decimal', places: 1, formula: formula('[1] / 3') })]);
  assert.deepEqual(computed(definition, { 'A/1': '1' }), { 'A/2': '1', 'A/3': '0.3' });
  assert.deepEqual(compiled(definition).formulas.map(({ cell }) => cellId(cell)), ['A/3', 'A/2']);
});

test('PR-7.2: the order in which columns and rows are declared changes no result', () => {
  const columns = [column('1'), column('2'), column('3', { formula: formula('[1] + [4]') }), column('4', { formula: formula('sum([1], [2]) * 2') }), column('5', { formula: formula('[HO/3] + [NK/4]') })];
  const figures = { 'HO/1': 3, 'HO/2': 4, 'NK/1': 5, 'NK/2': 6 };
  const expected = computed(form(columns, ROWS), figures);
  fc.assert(fc.property(fc.shuffledSubarray(columns, { minLength: 5 }), fc.shuffledSubarray(ROWS, { minLength: 2 }), (shuffled, rows) => {
    assert.deepEqual(Object.fromEntries(Object.entries(computed(form(shuffled, rows), figures)).sort()), Object.fromEntries(Object.entries(expected).sort()));
  }), { numRuns: 50 });
});

test('ranges run over the columns or rows of a section as they stand there, and pass over closed cells', () => {
  const rows = [{ code: 'TONG', label: 'Tổng', formulas: { 1: formula('sum([HO/1]..[KHAC/1])', 'zero-if-any'), 7: formula('sum([HO/7]..[KHAC/7])', 'zero-if-any') } }, { code: 'HO', label: 'Hộ' }, { code: 'NK', label: 'Khẩu', closed: ['7'] }, { code: 'KHAC', label: 'Khác' }];
  const definition = form([column('1'), column('7'), column('3'), column('9', { formula: formula('sum([1]..[3])', 'zero-if-any') })], rows);
  assert.deepEqual(computed(definition, { 'HO/1': 1, 'HO/7': 10, 'HO/3': 100, 'NK/1': 2, 'NK/7': 999, 'NK/3': 200, 'KHAC/7': 40 }), { 'TONG/1': '3', 'TONG/7': '50', 'TONG/9': '53', 'HO/9': '111', 'NK/9': '202', 'KHAC/9': '40' });
});

test('a closed cell within a range does not make a total that wants every figure blank', () => {
  const definition = form([column('1'), column('2'), column('3'), column('9', { formula: formula('sum([1]..[3])') })], [{ code: 'HO', label: 'Hộ', closed: ['2'] }, { code: 'NK', label: 'Khẩu' }]);
  assert.deepEqual(computed(definition, { 'HO/1': 1, 'HO/3': 3, 'NK/1': 1, 'NK/3': 3 }), { 'HO/9': '4', 'NK/9': null });
});

test('a cycle is refused and its cells are named', () => {
  const cycle = faultsOf(form([column('1', { formula: formula('[2]') }), column('2', { formula: formula('[3] + 1') }), column('3', { formula: formula('[1]') }), column('4', { formula: formula('[1]') })]));
  assert.deepEqual(cycle, [{ path: 'sections.0.columns.0.formula.expression', message: 'Công thức tính vòng quanh: [A/1] → [A/2] → [A/3] → [A/1]. Hãy bỏ một chỗ trong vòng này.' }]);
  assert.equal(faultsOf(form([column('1', { formula: formula('[1] + 1') })])).length, 1);
  assert.equal(faultsOf(form([column('1'), column('2', { formula: formula('sum([1]..[2])') })])).length, 1);
  assert.deepEqual(faultsOf(form([column('1', { formula: formula('prev([1]) + 1') })])), [], 'the previous period is no cycle');
  const long = Array.from({ length: 200 }, (_, index) => column(`c${index}`, { formula: formula(`[c${(index + 1) % 200}]`) }));
  assert.match(faultsOf(form(long))[0]?.message ?? '', /→ … →/);
});

test('PR-7.2: formulas read cells that are declared, and no others', () => {
  const refused: readonly (readonly [string, string])[] = [
    ['[7]', '0-3'], ['1 + [XX/1]', '4-10'], ['[HO/7]', '0-6'], ['T9[1]', '0-5'], ['T3[77]', '0-6'], ['T3[XX/1]', '0-8'], ['T8[1]', '0-5'], ['prev([7])', '0-9'], ['sum([2]..[1])', '4-12'], ['sum([NK/1]..[HO/1])', '4-18'], ['sum([1]..[99])', '4-13'], ['[GC]', '0-4'], ['sum([1]..[GC])', '4-13'], ['T3[GC]', '0-6'],
  ];
  const text = column('GC', { type: 'text', aggregate: 'none' });
  const forms = { T3: form([column('1'), text], [{ code: 'DV', label: 'Đơn vị' }]), T8: form([column('1')], [{ code: 'X', label: 'x' }, { code: 'Y', label: 'y' }]) };
  for (const [expression, place] of refused) {
    const [fault, ...others] = faultsOf(withFormula(expression, [column('1'), column('2'), text]), forms);
    assert.deepEqual([fault?.path, `${fault?.from}-${fault?.to}`, others.length], ['sections.0.columns.3.formula.expression', place, 0], `${expression}: ${fault?.message}`);
  }
  for (const expression of ['T3[1]', 'T3[DV/1]', 'T8[X/1]', 'prev([9])', 'prev(T3[1])', 'sum(T8[X/1]..T8[Y/1])']) assert.deepEqual(faultsOf(withFormula(expression), forms), [], expression);
});

test('a reference to another form means the same row, else its only row', () => {
  const refs = (expression: string, forms: Parameters<typeof compiled>[1]) => referencesOf(compiled(withFormula(expression, [column('1')], [{ code: 'HO', label: 'Hộ' }]), forms)).map(({ form: code, period, row, column: of }) => `${code} ${period} ${row}/${of}`);
  assert.deepEqual(refs('T3[1]', { T3: form([column('1')], ROWS) }), ['T3 this HO/1']);
  assert.deepEqual(refs('prev(T3[1])', { T3: form([column('1')], [{ code: 'DV', label: 'Đơn vị' }]) }), ['T3 previous DV/1']);
  assert.deepEqual(refs('prev([9]) + T3[1] + T3[HO/1]', { T3: form([column('1')], ROWS) }), ['null previous HO/9', 'T3 this HO/1']);
});

test('PR-3.3: a report whose neighbours have changed still opens; what it read there has no figure', () => {
  const definition = withFormula('T3[5] + [1]');
  assert.equal(compileForm(definition, catalogue()).form, null);
  const made = compiled(definition, {}, { absent: 'unavailable' });
  assert.deepEqual(referencesOf(made).map(cellId), ['HO/5', 'NK/5']);
  assert.equal(faultsOf(withFormula('[77]'), {}, { absent: 'unavailable' }).length, 1, 'its own cells must be there');
  assert.equal(faultsOf(withFormula('T2[1]'), { T2: withFormula('[1]') }, { code: 'T2' }).length, 1, 'it does not read itself as another form');
  assert.deepEqual(formsInFormulas(made), ['T3']);
});

test('an outline is enough to compile what reads a form', () => {
  const outlines = Object.fromEntries(Object.entries(PRINTED).map(([code, definition]) => [code, outlineOf(definition)]));
  for (const definition of Object.values(PRINTED)) assert.deepEqual(referencesOf(compiled(definition, outlines)), referencesOf(compiled(definition, PRINTED)));
});

test('PR-7.2: a rule names rows and cells that are there', () => {
  const faults = (expression: string, overrides: Parameters<typeof rule>[1] = {}) => faultsOf({ sections: [section([column('1'), column('2')], ROWS)], rules: [rule(expression, overrides)] }).map(({ path, from }) => `${path} ${from ?? '-'}`);
  assert.deepEqual(faults('[1] = [2]'), []);
  assert.deepEqual(faults('[1] = [2]', { rows: ['HO'] }), []);
  assert.deepEqual(faults('[HO/1] = [NK/1]'), []);
  assert.deepEqual(faults('[1] + [2]'), ['rules.0.expression 0']);
  assert.deepEqual(faults('[1] = [7]'), ['rules.0.expression 6']);
  assert.deepEqual(faults('[1] = [2]', { rows: ['HO', 'XX'] }), ['rules.0.rows -']);
  assert.deepEqual(faults('[1] = [2]', { rows: [] }), ['rules.0.rows -']);
  assert.deepEqual(faults('[1] = [2]', { rows: ['HO', 'HO'] }), ['rules.0.rows -']);
  assert.deepEqual(faults('[HO/1] = 1', { rows: ['HO'] }), ['rules.0.rows -']);
  assert.deepEqual(faults('[1] =', {}), ['rules.0.expression 5']);
  for (const code of ['required', 'range', 'type', 'có dấu', 'a b', '', 'x'.repeat(61)]) assert.ok(faults('[1] = [2]', { code }).includes('rules.0.code -'), code);
  assert.deepEqual(faults('[1] = [2]', { message: ' ', fix: '' }), ['rules.0.message -', 'rules.0.fix -']);
});

test('a rule of unusual figures says from which change or distance on, for cells that are there', () => {
  const faults = (overrides: object) => paths(faultsOf(form([column('1'), column('GC', { type: 'text', aggregate: 'none' })], ROWS, [{ kind: 'unusual', code: 'bat-thuong', severity: 'warn', message: 'Khác thường.', fix: 'Giải trình.', rows: ['HO'], columns: ['1'], against: 'previous', ratio: '0.5', ...overrides }])));
  assert.deepEqual(faults({}), []);
  assert.deepEqual(faults({ against: 'peers', deviations: '3.5' }), []);
  for (const [overrides, path] of [[{ ratio: undefined }, 'rules.0'], [{ ratio: '-1' }, 'rules.0.ratio'], [{ ratio: 'nhiều' }, 'rules.0.ratio'], [{ against: 'peers' }, 'rules.0.deviations'], [{ rows: ['XX'] }, 'rules.0.rows'], [{ columns: ['7', '1'] }, 'rules.0.columns'], [{ columns: ['GC'] }, 'rules.0.columns'], [{ rows: [] }, 'rules.0.rows'], [{ rows: ['HO', 'HO'] }, 'rules.0']] as const) {
    assert.ok(faults(overrides).includes(path), `${JSON.stringify(overrides)}: ${faults(overrides).join(' ')}`);
  }
});

test('the shape of a form is checked: codes, places, bounds, heading, closed cells, size', () => {
  const one = (overrides: Partial<SectionDefinition>, columns = [column('1'), column('2')]) => paths(faultsOf({ sections: [section(columns, ROWS, overrides)], rules: [] }));
  const of = (overrides: Parameters<typeof column>[1]) => paths(faultsOf(form([column('1', overrides)])));
  assert.deepEqual(paths(faultsOf({ sections: [], rules: [] })), ['sections']);
  assert.deepEqual(one({ columns: [], header: [] }), ['sections.0.columns']);
  assert.deepEqual(one({ rows: [] }), ['sections.0.rows']);
  assert.deepEqual(one({ rows: [...ROWS, { code: 'HO', label: 'Lặp' }] }), ['sections.0.rows.2.code']);
  assert.deepEqual(paths(faultsOf({ sections: [section([column('1')]), section([column('1')], [{ code: 'A', label: 'A' }], { code: 'hai' })], rules: [] })), ['sections.1.rows.0.code'], 'rows are unique in the whole form');
  assert.deepEqual(one({ header: [{ column: '1' }] }), ['sections.0.header']);
  assert.deepEqual(one({ header: [{ column: '1' }, { column: '2' }, { column: '2' }] }), ['sections.0.header']);
  assert.deepEqual(one({ header: [{ column: '2' }, { column: '1' }] }), ['sections.0.header']);
  assert.deepEqual(one({ header: [{ column: '1' }, { column: '2' }, { column: '3' }] }), ['sections.0.header']);
  assert.deepEqual(one({ header: [{ column: '1' }, { column: '2' }, { label: 'Rỗng', children: [] }] }), ['sections.0.header.2']);
  assert.deepEqual(one({ rows: [{ code: 'HO', label: 'Hộ', closed: ['7'], formulas: { 8: null } }] }), ['sections.0.rows.0.closed.0', 'sections.0.rows.0.formulas.8']);
  for (const code of ['', 'a b', 'ộ', 'a/b', '_x', '-x', 'x-', 'a--b', '__proto__', 'x'.repeat(21), '[1]']) assert.ok(of({ code }).includes('sections.0.columns.0.code'), code);
  assert.deepEqual(of({ places: 2 }), ['sections.0.columns.0.places']);
  assert.deepEqual(of({ type: 'decimal', places: 11 }), ['sections.0.columns.0.places']);
  assert.deepEqual(of({ type: 'decimal', places: 1.5 }), ['sections.0.columns.0.places']);
  assert.deepEqual(of({ min: '1,5' }), ['sections.0.columns.0.min']);
  assert.deepEqual(of({ min: '10', max: '9.5' }), ['sections.0.columns.0.max']);
  assert.deepEqual(of({ min: '9007199254740993', max: '9007199254740992' }), ['sections.0.columns.0.max'], 'bounds are compared exactly');
  assert.deepEqual(of({ type: 'text', min: '0', aggregate: 'sum', formula: formula('1') }), ['sections.0.columns.0', 'sections.0.columns.0.formula', 'sections.0.columns.0.aggregate']);
  assert.deepEqual(of({ label: 'x'.repeat(501) }), ['sections.0.columns.0.label']);
  const many = <T>(count: number, make: (index: number) => T) => Array.from({ length: count }, (_, index) => make(index));
  assert.deepEqual(paths(faultsOf(form(many(201, (index) => column(`c${index}`))))), ['sections']);
  assert.deepEqual(paths(faultsOf(form([column('1')], many(501, (index) => ({ code: `r${index}`, label: 'r' }))))), ['sections']);
  assert.deepEqual(paths(faultsOf(form(many(20, (index) => column(`c${index}`)), many(251, (index) => ({ code: `r${index}`, label: 'r' }))))), ['sections']);
  assert.deepEqual(paths(faultsOf({ ...form([column('1')]), rules: many(301, (index) => rule('[1] = 1', { code: `q${index}` })) })), ['rules']);
});

test('the largest form there may be compiles in bounded time, and one that reads too much is refused', () => {
  const rows = Array.from({ length: 500 }, (_, index) => ({ code: `r${index}`, label: 'r' }));
  const columns = [...Array.from({ length: 9 }, (_, index) => column(`c${index}`)), column('t', { formula: formula('sum([c0]..[c8])', 'zero-if-any') })];
  const cost = costOf(() => {
    const made = compiled(form(columns, rows, Array.from({ length: 30 }, (_, index) => rule('[c0] <= [t]', { code: `q${index}` }))));
    assert.equal(made.cells.size, 5_000);
    const greedy = form(columns, rows, Array.from({ length: 300 }, (_, index) => rule(`sum([r0/c0]..[r499/c0]) >= 0 and ${Array.from({ length: 100 }, () => '[c1]').join('+')} >= 0`, { code: `q${index}` })));
    assert.match(faultsOf(greedy).at(-1)?.message ?? '', /quá nhiều ô/);
    assert.match(faultsOf(form([column('1')], rows, [rule(`${Array.from({ length: 11 }, () => 'sum([r0/1]..[r499/1])').join('+')} >= 0`)]))[0]?.message ?? '', /quá nhiều ô/);
  });
  assert.ok(cost < 5_000, `${cost}`);
});

test('PR-3.3: JSON that is a definition is read as it is', () => {
  for (const definition of Object.values(PRINTED)) assert.deepEqual(readDefinition(JSON.parse(JSON.stringify(definition))), { definition });
  const full = form([column('1', { number: '1', min: '0', max: '5' }), percent('2', '[1]')], [{ code: 'A', label: 'A', measure: 'người', formulas: { 2: null }, closed: [] }], [
    { kind: 'unusual', code: 'u', severity: 'warn', message: 'm', fix: 'f', rows: ['A'], columns: ['1'], against: 'peers', deviations: '3.5', ratio: '1', minimum: '2' }, rule('[1] = 1', { rows: ['A'] }),
  ]);
  assert.deepEqual(readDefinition(JSON.parse(JSON.stringify(full))), { definition: full });
});

test('JSON that is no definition is refused with the place of the fault', () => {
  const good = JSON.parse(JSON.stringify(PRINTED.T1)) as { sections: { columns: Record<string, unknown>[]; header: unknown }[]; rules: Record<string, unknown>[] };
  const faults = (change: (copy: typeof good) => unknown) => { const copy = structuredClone(good); const changed = change(copy); const result = readDefinition(changed === undefined ? copy : changed); return 'faults' in result ? paths(result.faults) : []; };
  assert.deepEqual(faults((copy) => { copy.sections[0]!.columns[1]!.places = '2'; }), ['sections.0.columns.1.places']);
  assert.deepEqual(faults((copy) => { copy.sections[0]!.columns[1]!.formla = {}; }), ['sections.0.columns.1']);
  assert.deepEqual(faults((copy) => { copy.sections[0]!.columns[3]!.formula = null; }), ['sections.0.columns.3.formula', 'sections.0.columns.3.formula.expression', 'sections.0.columns.3.formula.blank']);
  assert.deepEqual(faults((copy) => { copy.sections[0]!.header = [{ column: '1', label: 'x' }]; }), ['sections.0.header.0']);
  assert.deepEqual(faults((copy) => { copy.rules[0]!.columns = ['1']; }), ['rules.0']);
  assert.deepEqual(faults((copy) => { copy.rules[0]!.kind = 'script'; }), ['rules.0.kind']);
  for (const nothing of [null, 1, 'x', [], { sections: {} }, { sections: [null], rules: [] }, JSON.parse('{"__proto__": {"sections": []}}')]) assert.ok(faults(() => nothing).length > 0, JSON.stringify(nothing));
});

const hostileJson = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof({ maxDepth: 5 }, fc.constantFrom(null, 0, -1, 1.5, true, '', '0', 'decimal', 'sum([1]..[2])', 'expression', 'propagate'), fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom('sections', 'rules', 'columns', 'rows', 'header', 'code', 'label', 'children', 'column', 'type', 'places', 'formula', 'formulas', 'expression', 'closed', 'kind', '__proto__', 'constructor'), tie('value'), { maxKeys: 8 })),
})).value;

test('whatever JSON is sent, it is read or refused, and what is read compiles or is refused', () => {
  fc.assert(fc.property(fc.record({ sections: fc.array(hostileJson, { maxLength: 2 }), rules: fc.array(hostileJson, { maxLength: 2 }) }, { requiredKeys: [] }), (json) => {
    const result = readDefinition(json);
    if ('definition' in result) compileForm(result.definition, catalogue());
    else assert.ok(result.faults.length > 0 && result.faults.length <= 100);
  }), { numRuns: 1_000 });
  let nested: unknown = [{ column: '1' }];
  for (let depth = 0; depth < 100_000; depth += 1) nested = [{ label: 'x', children: nested }];
  const deep = { sections: [{ ...section([column('1')]), header: nested }], rules: [] };
  const wide = { sections: [{ ...section([column('1')]), rows: Array.from({ length: 1_000_000 }, () => null) }], rules: [] };
  assert.ok(costOf(() => { for (const json of [deep, wide]) assert.ok('faults' in readDefinition(json)); }) < 1_000);
});

test('a mutated definition compiles or is refused, and never throws', () => {
  const texts = ['', '0', '[1]', '[A/1] = [A/2]', 'sum([1]..[2])', 'T1[1]', 'prev([1])', 'A', '1', 'x'.repeat(600), '__proto__', 'constructor'];
  fc.assert(fc.property(fc.constantFrom(...Object.values(PRINTED)), fc.array(fc.tuple(fc.nat(), fc.constantFrom(...texts)), { minLength: 1, maxLength: 5 }), (definition, changes) => {
    const places: { holder: Record<string, unknown>; key: string }[] = [];
    const copy: unknown = JSON.parse(JSON.stringify(definition), function (this: Record<string, unknown>, key: string, value: unknown) { if (typeof value === 'string') places.push({ holder: this, key }); return value; });
    for (const [index, text] of changes) { const place = places[index % places.length]; if (place) place.holder[place.key] = text; }
    const result = readDefinition(copy);
    if ('definition' in result) compileForm(result.definition, new Map(Object.entries(PRINTED)));
  }), { numRuns: 500 });
});

test('figures of other forms and periods go into formulas through the context', () => {
  const definition = withFormula('[1] + prev([9]) + T3[1]', [column('1')], [{ code: 'HO', label: 'Hộ' }]);
  const forms = { T3: form([column('1')], ROWS) };
  const at = (previous: string | null | 'unavailable') => computed(definition, { 'HO/1': 1 }, { references: [reference({ row: 'HO', column: '9' }, previous), reference({ form: 'T3', period: 'this', row: 'HO', column: '1' }, 100)], peers: [] }, forms)['HO/9'];
  assert.deepEqual([at('10'), at(null), at('unavailable')], ['111', null, null]);
  assert.equal(computed(definition, { 'HO/1': 1 }, { references: [], peers: [] }, forms)['HO/9'], null, 'what the context does not know is not there');
});
