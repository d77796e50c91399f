import { cellId, computeForm, type CellRef, type CompiledForm, type ComputedCell, type Reference, type StoredCell } from '../../../contracts';

/** Sums of one form over one group of units. */
export interface Summed {
  readonly form: CompiledForm;
  /** By `row/column`, exact decimals. */
  readonly sums: ReadonlyMap<string, string>;
}

/** The sums of another form of the same group, `back` periods earlier; null: not known. */
export type SummedOf = (template: string, back: number) => Summed | null;

const mayBeAdded = ({ definition: { aggregate, type } }: { readonly definition: { readonly aggregate: 'sum' | 'none'; readonly type: string } }): boolean => aggregate === 'sum' && type !== 'text';

const inputsOf = ({ form, sums }: Summed): readonly StoredCell[] => [...form.cells].flatMap(([id, cell]) => {
  const sum = sums.get(id);
  return cell.role !== 'input' || !mayBeAdded(cell) || sum === undefined ? []
    : [{ row: cell.row, column: cell.column, status: 'value' as const, value: sum, reason: null, version: 0 }];
});

const formulaReads = ({ formulas }: CompiledForm): readonly CellRef[] =>
  formulas.flatMap(({ expression }) => expression.operands.flat().filter(({ form, period }) => form !== null || period === 'previous'));

/** How deep forms may read one another before nothing more is known of them. */
const DEEPEST = 6;

/**
 * A form put together: sums of what may be added, and every ratio computed anew from the sums, never from ratios. Other
 * forms and periods that its formulas read are put together the same way; what is not known stays empty.
 */
export const assemble = (template: string, summedOf: SummedOf, back = 0, depth = 0): readonly ComputedCell[] | null => {
  const summed = depth > DEEPEST ? null : summedOf(template, back);
  if (summed === null) return null;
  const { form } = summed;
  const others = new Map<string, ReadonlyMap<string, string | null> | null>();
  const cellsOf = (code: string, at: number): ReadonlyMap<string, string | null> | null => {
    const key = `${code} ${at}`;
    if (!others.has(key)) {
      const cells = assemble(code, summedOf, at, depth + 1);
      others.set(key, cells && new Map(cells.map((cell) => [cellId(cell), cell.value])));
    }
    return others.get(key) ?? null;
  };
  const references = formulaReads(form).map((ref): Reference => {
    const cells = cellsOf(ref.form ?? template, back + (ref.period === 'previous' ? 1 : 0));
    const value = cells?.get(cellId(ref)) ?? null;
    return { ...ref, status: cells === null ? 'unavailable' : value === null ? 'blank' : 'value', value };
  });
  const inputs = inputsOf(summed);
  const values = new Map([...inputs, ...computeForm(form, inputs, { references, peers: [] })].map((cell) => [cellId(cell), cell.value]));
  return [...form.cells.values()].filter((cell) => cell.role === 'computed' || mayBeAdded(cell))
    .map((cell) => ({ row: cell.row, column: cell.column, value: values.get(cellId(cell)) ?? null }));
};

/** Codes of the forms that must be summed so that the formulas of these can be computed. */
export const withWhatTheyRead = (wanted: readonly string[], formOf: (code: string) => readonly CompiledForm[]): readonly string[] => {
  const found = new Set(wanted);
  for (const code of found) {
    for (const form of formOf(code)) for (const ref of formulaReads(form)) if (ref.form !== null) found.add(ref.form);
  }
  return [...found];
};
