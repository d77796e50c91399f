import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { povertyFigures, TOTALS, type Commune, type FormFigures } from '../../../scripts/demo-content/poverty-figures';
import { apportion, personsOf } from '../../../scripts/demo-content/poverty-figures/apportion';
import {
  cellId, checkForm, compileForm, computeForm, inputCellsOf, referencesOf,
  type CompiledForm, type ComputedCell, type FormDefinition, type Reference, type StoredCell,
} from '../../../src/plugins/reporting/contracts';

const DATA = path.resolve(__dirname, '../../../database/data');
const read = <T>(name: string): T => JSON.parse(readFileSync(path.join(DATA, name), 'utf8')) as T;

const communes = read<readonly { code: string; type: string; level: string; parentCode: string; validTo: string }[]>('units-backan.json')
  .filter(({ level, validTo }) => level === 'commune' && validTo > '2024-12-31').map(({ code, type, parentCode }): Commune => ({ code, type, district: parentCode }));
const figures = povertyFigures(communes);

const definitions = new Map(readdirSync(path.join(DATA, 'reporting/giam-ngheo')).map((name) => {
  const { code, definition } = read<{ code: string; definition: FormDefinition }>(`reporting/giam-ngheo/${name}`);
  return [code, definition];
}));
const forms = new Map([...definitions].map(([code, definition]): [string, CompiledForm] => {
  const { form } = compileForm(definition, definitions, { code });
  assert.ok(form, code);
  return [code, form];
}));

const storedOf = (form: CompiledForm, values: FormFigures): readonly StoredCell[] => inputCellsOf(form).map(({ row, column }) => {
  const value = values[cellId({ row, column })];
  return { row, column, status: value === undefined ? 'blank' : 'value', value: value === undefined ? null : String(value), reason: null, version: 1 };
});

/** Every cell of the forms of a commune and year; forms that compute from others come after them. */
const allCells = (values: Readonly<Record<string, FormFigures>>): ReadonlyMap<string, ReadonlyMap<string, string | null>> => {
  const known = new Map<string, ReadonlyMap<string, string | null>>();
  for (const code of ['T1', 'T2', 'T3', 'T4', 'T6', 'T8', 'T9', 'T10', 'T11', 'T12', 'T13', 'T5', 'T7']) {
    const form = forms.get(code) as CompiledForm;
    const stored = storedOf(form, values[code] ?? {});
    const computed = computeForm(form, stored, { references: referencesIn(form, known, null), peers: [] });
    known.set(code, new Map([...stored, ...computed].map((cell: StoredCell | ComputedCell) => [cellId(cell), cell.value])));
  }
  return known;
};

const referencesIn = (form: CompiledForm, now: ReadonlyMap<string, ReadonlyMap<string, string | null>>, before: ReadonlyMap<string, ReadonlyMap<string, string | null>> | null, own = ''): readonly Reference[] =>
  referencesOf(form).map((ref) => {
    const value = (ref.period === 'this' ? now : before)?.get(ref.form ?? own)?.get(cellId(ref));
    return { ...ref, status: value === undefined ? 'unavailable' : value === null ? 'blank' : 'value', value: value ?? null };
  });

const provinceOf = (year: number, form: string, cell: string): number => [...(figures.get(year) ?? [])].reduce((sum, [, values]) => sum + (values[form]?.[cell] ?? 0), 0);

describe('made-up figures of the poverty programme', () => {
  it('the province has the published numbers of poor and near-poor households, to the household', () => {
    assert.equal(communes.length, 108);
    const totals = [2021, 2022, 2023].map((year) => [provinceOf(year, 'T1', 'XA/3'), provinceOf(year, 'T1', 'XA/5')]);
    assert.deepEqual(totals, [[21_946, 7935], [20_281, 7385], [18_067, 7492]]);
    for (const { year, households, persons } of TOTALS) assert.deepEqual([provinceOf(year, 'T1', 'XA/1'), provinceOf(year, 'T1', 'XA/2')], [households, persons]);
  });

  it('PR-7.2: every rule of T1–T13 holds in every commune and year, across forms and years', () => {
    const broken: string[] = [];
    for (const commune of communes) {
      let before: ReadonlyMap<string, ReadonlyMap<string, string | null>> | null = null;
      for (const { year } of TOTALS) {
        const values = figures.get(year)?.get(commune.code) ?? {};
        const now = allCells(values);
        for (const [code, form] of forms) {
          const context = { references: referencesIn(form, now, before, code), peers: [] };
          const stored = storedOf(form, values[code] ?? {});
          for (const result of checkForm(form, stored, computeForm(form, stored, context), context)) {
            if (result.outcome === 'broken') broken.push(`${commune.code} ${year} ${code} ${result.rule} ${result.row ?? ''}/${result.column ?? ''} ${result.left ?? ''} ${result.right ?? ''}`);
            else assert.ok(year === 2021 || result.message.includes('cùng cấp'), `${commune.code} ${year} ${code} ${result.rule}: ${result.message}`);
          }
        }
        before = now;
      }
    }
    assert.deepEqual(broken, []);
  });

  it('the same communes give the same figures, in whatever order they are named', () => {
    assert.deepEqual(povertyFigures([...communes].reverse()), figures);
  });

  it('largest remainders divide exactly, and persons are never fewer than households', () => {
    assert.deepEqual(apportion(10, [1, 1, 1]), [4, 3, 3]);
    assert.deepEqual(apportion(3, [0, 0, 5]), [0, 0, 3]);
    assert.deepEqual(personsOf(9, [0, 2, 1]), [0, 6, 3]);
  });
});
