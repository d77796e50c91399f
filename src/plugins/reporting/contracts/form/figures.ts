import { figureOf, type Figure } from '../exact';
import type { Operand } from '../formula';
import type { CellRef, EvaluationContext, StoredCell } from '../values';
import type { BoundExpression } from './bind';
import { cellId, operandId } from './codes';
import type { CompiledForm } from './compiled';

interface Standing {
  readonly status: StoredCell['status'] | 'unavailable';
  readonly value: string | null;
}

/** What a cell means to a formula: something that is no figure is as good as blank; "not applicable" too. */
const operandOf = ({ status, value }: Standing): Operand => {
  if (status === 'unavailable') return status;
  return (status === 'value' && value !== null ? figureOf(value) : null) ?? 'blank';
};

/** What stands in the cells of a form and in those it reads elsewhere. Computed figures are added while they come about. */
export class Figures {
  private readonly operands = new Map<string, Operand>();
  private readonly inputs = new Map<string, StoredCell>();

  /** A figure that is kept where there is now a formula is not read, nor one of a cell the form does not have. */
  constructor({ cells }: CompiledForm, stored: Iterable<StoredCell>, { references }: EvaluationContext) {
    for (const cell of stored) {
      const id = cellId(cell);
      const known = cells.get(id);
      if (known?.role !== 'input') continue;
      this.inputs.set(id, cell);
      if (known.definition.type !== 'text') this.operands.set(id, operandOf(cell));
    }
    for (const reference of references) {
      if (reference.form !== null || reference.period === 'previous') this.operands.set(operandId(reference), operandOf(reference));
    }
  }

  /** Adds a computed figure as it is printed. */
  add(id: string, value: string | null): void {
    this.operands.set(id, (value === null ? null : figureOf(value)) ?? 'blank');
  }

  input(id: string): StoredCell | undefined {
    return this.inputs.get(id);
  }

  /** The figure of a cell of this form; null: none. */
  own(id: string): Figure | null {
    const operand = this.operands.get(id);
    return operand === undefined || typeof operand === 'string' ? null : operand;
  }

  /** A cell of this form that nothing was entered in is blank; one of elsewhere that the context does not know is unavailable. */
  of(ref: CellRef, id = operandId(ref)): Operand {
    return this.operands.get(id) ?? (ref.form === null && ref.period === 'this' ? 'blank' : 'unavailable');
  }

  /** The operands of an expression, by its slots. */
  operandsOf({ operands, ids }: BoundExpression): readonly (readonly Operand[])[] {
    return operands.map((cells, slot) => cells.map((cell, index) => this.of(cell, ids[slot]?.[index])));
  }
}
