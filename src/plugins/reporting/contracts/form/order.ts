import type { CellKey } from '../definition';
import { cellId } from './codes';
import type { CellFormula } from './compiled';

const ownOperands = ({ expression }: CellFormula): readonly string[] =>
  expression.operands.flat().filter(({ form, period }) => form === null && period === 'this').map(cellId);

/** One cycle among formulas that wait for one another, beginning at its first cell in the order of the form. */
const cycleIn = (waiting: ReadonlyMap<string, CellFormula>): readonly CellKey[] => {
  const path: string[] = [];
  const seenAt = new Map<string, number>();
  let id: string | undefined = waiting.keys().next().value;
  while (id !== undefined && !seenAt.has(id)) {
    seenAt.set(id, path.length);
    path.push(id);
    const formula = waiting.get(id);
    id = formula && ownOperands(formula).find((operand) => waiting.has(operand));
  }
  const cycle = path.slice(id === undefined ? 0 : seenAt.get(id));
  return cycle.flatMap((cell) => { const formula = waiting.get(cell); return formula ? [formula.cell] : []; });
};

/** Orders formulas by what they read (Kahn), or finds a cycle. Among those that are ready the order of the form stays. */
export const inOrder = (formulas: readonly CellFormula[]): { readonly ordered: readonly CellFormula[] } | { readonly cycle: readonly CellKey[] } => {
  const byId = new Map(formulas.map((formula) => [cellId(formula.cell), formula]));
  const readers = new Map<string, string[]>();
  const missing = new Map<string, number>();
  for (const [id, formula] of byId) {
    const reads = [...new Set(ownOperands(formula))].filter((operand) => byId.has(operand));
    missing.set(id, reads.length);
    for (const read of reads) {
      const list = readers.get(read);
      if (list) list.push(id);
      else readers.set(read, [id]);
    }
  }
  const ready = [...byId.keys()].filter((id) => missing.get(id) === 0);
  const ordered: CellFormula[] = [];
  for (let at = 0; at < ready.length; at += 1) {
    const id = ready[at] as string;
    ordered.push(byId.get(id) as CellFormula);
    for (const reader of readers.get(id) ?? []) {
      const left = (missing.get(reader) ?? 0) - 1;
      missing.set(reader, left);
      if (left === 0) ready.push(reader);
    }
  }
  if (ordered.length === formulas.length) return { ordered };
  const done = new Set(ready);
  return { cycle: cycleIn(new Map([...byId].filter(([id]) => !done.has(id)))) };
};
