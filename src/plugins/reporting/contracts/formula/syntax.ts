/** Offsets in the text, `to` exclusive. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface ExpressionFault extends Span {
  readonly message: string;
}

/** A cell as it is written; what is left out follows from where the expression stands. */
export interface Reference extends Span {
  readonly kind: 'reference';
  /** Place among the references of the expression, in reading order. */
  readonly slot: number;
  readonly form: string | null;
  readonly period: 'this' | 'previous';
  readonly row: string | null;
  readonly column: string;
}

/** `[1]..[12]`, along one row or down one column; only inside `sum`. */
export interface Range extends Span {
  readonly kind: 'range';
  readonly slot: number;
  readonly first: Reference;
  readonly last: Reference;
}

export const ARITHMETIC = ['+', '-', '*', '/'] as const;
export type ArithmeticOperator = (typeof ARITHMETIC)[number];
export const COMPARISONS = ['=', '<>', '<', '<=', '>', '>='] as const;
export type ComparisonOperator = (typeof COMPARISONS)[number];
export const FUNCTIONS = ['sum', 'abs', 'min', 'max'] as const;
export type FunctionName = (typeof FUNCTIONS)[number];

export type Expression =
  | (Span & { readonly kind: 'number'; readonly text: string })
  | Reference
  | (Span & { readonly kind: 'negation'; readonly of: Expression })
  | (Span & { readonly kind: 'not'; readonly of: Expression })
  | (Span & { readonly kind: 'arithmetic'; readonly operator: ArithmeticOperator; readonly left: Expression; readonly right: Expression })
  | Comparison
  | (Span & { readonly kind: 'logic'; readonly operator: 'and' | 'or'; readonly left: Expression; readonly right: Expression })
  | (Span & { readonly kind: 'call'; readonly name: FunctionName; readonly of: readonly (Expression | Range)[] });

export interface Comparison extends Span {
  readonly kind: 'comparison';
  readonly operator: ComparisonOperator;
  readonly left: Expression;
  readonly right: Expression;
}

export interface ParsedExpression {
  readonly root: Expression;
  /** The references by their slots. */
  readonly slots: readonly (Reference | Range)[];
  readonly nodes: number;
}

/** Ends the reading of an expression at its first fault; never leaves `formula/`. */
export class Unreadable extends Error {
  constructor(message: string, readonly from: number, readonly to: number) {
    super(message);
  }
}
