import { Figure, isExact } from '../exact';
import type { Operand } from '../formula';
import type { CellRef, EvaluationContext, StoredCell } from '../values';
import type { BoundExpression } from './bind';
import { cellId, refId } from './codes';

interface Standing {
  readonly status: StoredCell['status'] | 'unavailable';
  readonly value: string | null;
}

/** What a cell means to a formula: something that is no figure is as good as blank; "not applicable" too. */
const operandOf = ({ status, value }: Standing): Operand =>
  (status === 'unavailable' ? 'unavailable' : status === 'value' && value !== null && isExact(value) ? new Figure(value) : 'blank');

/** All figures that a form computes and checks with. Computed ones are added while they come about. */
export class Figures {
  private readonly own = new Map<string, Operand>();
  private readonly others: ReadonlyMap<string, Operand>;

  constructor(cells: Iterable<StoredCell>, { references }: EvaluationContext) {
    for (const cell of cells) this.own.set(cellId(cell), operandOf(cell));
    this.others = new Map(references.map((reference) => [refId(reference), operandOf(reference)]));
  }

  /** Adds a computed figure as it is printed. */
  add(id: string, value: string | null): void {
    this.own.set(id, value === null ? 'blank' : new Figure(value));
  }

  /** A cell of this form that nothing was entered in is blank; one of elsewhere that the context does not know is unavailable. */
  of(ref: CellRef): Operand {
    return ref.form === null && ref.period === 'this' ? this.own.get(cellId(ref)) ?? 'blank' : this.others.get(refId(ref)) ?? 'unavailable';
  }

  reader({ operands }: BoundExpression): (slot: number) => readonly Operand[] {
    const found = operands.map((cells) => cells.map((cell) => this.of(cell)));
    return (slot) => found[slot] ?? [];
  }
}
