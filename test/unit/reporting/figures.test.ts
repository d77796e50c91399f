import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { compileForm, outlineOf, type CompiledForm, type FormDefinition } from '../../../src/plugins/reporting/contracts';
import { assemble, withWhatTheyRead, type Summed } from '../../../src/plugins/reporting/server/domain/figures/assemble';
import { input, section, T1 } from '../../support/reporting-forms';

const RATE: FormDefinition = {
  sections: [section([
    input('1', 'Của mình'),
    { ...input('2', 'Tỷ lệ trên T1'), type: 'decimal', places: 2, aggregate: 'none', required: false, formula: { expression: '[1] / T1[XA/1] * 100', blank: 'propagate' } },
    { ...input('3', 'Không cộng'), aggregate: 'none' },
    { ...input('4', 'Kỳ trước'), required: false, formula: { expression: 'prev([1])', blank: 'propagate' } },
  ], [{ code: 'XA', label: 'Toàn xã' }])],
  rules: [],
};
const compiled = (code: string, definition: FormDefinition): CompiledForm => {
  const { form, faults } = compileForm(definition, new Map([['T1', outlineOf(T1)]]), { code });
  assert.ok(form, JSON.stringify(faults));
  return form;
};
const forms = { T1: compiled('T1', T1), R: compiled('R', RATE) };
const summed = (code: keyof typeof forms, figures: Record<string, string>): Summed => ({ form: forms[code], sums: new Map(Object.entries(figures)) });

describe('a form put together from sums', () => {
  it('PR-2.3: computes rates from the sums, of other forms too, and leaves out what may not be added', () => {
    const known = new Map([['R 0', summed('R', { 'XA/1': '30', 'XA/3': '9' })], ['R 1', summed('R', { 'XA/1': '12' })], ['T1 0', summed('T1', { 'XA/1': '120' })]]);
    const cells = assemble('R', (code, back) => known.get(`${code} ${back}`) ?? null);
    assert.deepEqual(cells?.map(({ column, value }) => [column, value]), [['1', '30'], ['2', '25'], ['4', '12']]);
    assert.deepEqual(withWhatTheyRead(['R'], (code) => (code === 'R' ? [forms.R] : [])), ['R', 'T1']);
  });

  it('what is not known stays empty', () => {
    assert.equal(assemble('R', () => null), null);
    assert.deepEqual(assemble('R', (code, back) => (code === 'R' && back === 0 ? summed('R', { 'XA/1': '30' }) : null))?.map(({ value }) => value), ['30', null, null]);
  });

  it('PR-2.3: a rate of the sums lies between the rates of the parts', () => fc.assert(fc.property(
    fc.array(fc.record({ all: fc.integer({ min: 1, max: 100_000 }), poor: fc.integer({ min: 0, max: 100 }) }), { minLength: 1, maxLength: 20 }), (parts) => {
      const counts = parts.map(({ all, poor }) => ({ all, poor: Math.floor((all * poor) / 100) }));
      const sum = (pick: (each: { all: number; poor: number }) => number): string => String(counts.reduce((total, each) => total + pick(each), 0));
      const cells = assemble('T1', (code, back) => (code === 'T1' && back === 0 ? summed('T1', { 'XA/1': sum(({ all }) => all), 'XA/3': sum(({ poor }) => poor) }) : null));
      const rate = Number(cells?.find(({ column }) => column === '4')?.value);
      const rates = counts.map(({ all, poor }) => (poor / all) * 100);
      assert.ok(rate >= Math.min(...rates) - 0.01 && rate <= Math.max(...rates) + 0.01);
    },
  )));
});
