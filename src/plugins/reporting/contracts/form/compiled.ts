import type { BlankMeaning, CellKey, ColumnDefinition, ExpressionRule, FormDefinition, RowDefinition, UnusualRule } from '../definition';
import type { Bounds } from '../range';
import type { CellRef } from '../values';
import type { BoundExpression } from './bind';

/** A cell with all that holds for it. */
export interface FormCell extends CellKey {
  /** `cellId`. */
  readonly id: string;
  readonly role: 'input' | 'computed';
  /** Index of its section. */
  readonly section: number;
  readonly rowDefinition: RowDefinition;
  /** With the row's measure, and with the formula that holds in this row. */
  readonly definition: ColumnDefinition;
  readonly bounds: Bounds;
}

export interface CellFormula {
  readonly cell: FormCell;
  readonly expression: BoundExpression;
  readonly blank: BlankMeaning;
}

export type CompiledRule =
  | { readonly kind: 'expression'; readonly rule: ExpressionRule; readonly instances: readonly { readonly row: string | null; readonly expression: BoundExpression }[] }
  | { readonly kind: 'unusual'; readonly rule: UnusualRule; readonly cells: readonly FormCell[] };

/** A definition that has no faults, ready to be computed and checked. */
export interface CompiledForm {
  readonly definition: FormDefinition;
  /** By `cellId`, in the order of the form: sections, rows, columns. */
  readonly cells: ReadonlyMap<string, FormCell>;
  /** So ordered that each formula comes after those it reads. */
  readonly formulas: readonly CellFormula[];
  readonly rules: readonly CompiledRule[];
  /** Cells of other forms and of the previous period that are read. */
  readonly references: readonly CellRef[];
}
