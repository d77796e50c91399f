/** What a form is: the shape of a template version, immutable once published. */

/** Whole and decimal figures are exact decimals; a text is a text. */
export type ValueType = 'integer' | 'decimal' | 'text';

/**
 * What an empty operand means to a formula. `propagate`: the result is empty too (ratios).
 * `zero-if-any`: empty counts as nothing as long as one operand is there (sums and differences of the printed forms).
 */
export type BlankMeaning = 'propagate' | 'zero-if-any';

export interface FormulaDefinition {
  /** In the grammar of `formula/`: `[3] / [1] * 100`, `sum([1]..[12])`. */
  readonly expression: string;
  readonly blank: BlankMeaning;
}

export interface ColumnDefinition {
  /** Unique in its section: letters, digits, `_`, `-`, at most 20 characters. */
  readonly code: string;
  readonly label: string;
  /** What the numbering line of the printed form says; the code when left out (`4=3/1*100`). */
  readonly number?: string;
  readonly type: ValueType;
  /** Decimals that a figure has and a formula is rounded to (half up); 0 for whole figures. */
  readonly places: number;
  /** Unit of measure as printed: `hộ`, `người`, `%`. */
  readonly measure: string;
  /** Exact decimals, both inclusive; absent: no bound. */
  readonly min?: string;
  readonly max?: string;
  /** An input that is neither a figure nor marked "không áp dụng" blocks the submission (PR-2.1). */
  readonly required: boolean;
  /** A computed cell; absent: an input. */
  readonly formula?: FormulaDefinition;
  /** How units are put together: counts are added, formulas are computed anew from the sums, the rest is not. */
  readonly aggregate: 'sum' | 'none';
}

/** The printed heading: groups over columns, in reading order. Every column of the section stands in it once. */
export type HeaderNode = { readonly label: string; readonly children: readonly HeaderNode[] } | { readonly column: string };

export interface RowDefinition {
  /** Unique in the whole form. */
  readonly code: string;
  readonly label: string;
  /** Replaces the measure of the columns where it differs (`người` in the row of persons). */
  readonly measure?: string;
  /** Formulas that hold in this row instead of the column's; null: an input here. */
  readonly formulas?: Readonly<Record<string, FormulaDefinition | null>>;
  /** Columns without a cell in this row. */
  readonly closed?: readonly string[];
}

export interface SectionDefinition {
  readonly code: string;
  readonly title: string | null;
  readonly columns: readonly ColumnDefinition[];
  readonly header: readonly HeaderNode[];
  readonly rows: readonly RowDefinition[];
}

/** `block`: cannot be submitted so; `warn`: can, with an explanation. */
export type Severity = 'block' | 'warn';

interface RuleBase {
  /** Unique in the form: `can-doi-cuoi-ky`. */
  readonly code: string;
  readonly severity: Severity;
  /** What is wrong, in Vietnamese. Figures are added by the program, never written here. */
  readonly message: string;
  /** What to do about it, in Vietnamese. */
  readonly fix: string;
}

export interface ExpressionRule extends RuleBase {
  readonly kind: 'expression';
  /** Holds when true: `[3] + [5] + [7] <= [1]`. Columns without a row are those of each row in `rows`. */
  readonly expression: string;
  /** Rows for which it is asked; absent: every row of the section that has the columns (or once, when none is bare). */
  readonly rows?: readonly string[];
  /** What an empty operand does: `skip-if-any`, `skip-if-all` (else empty counts as nothing), `zero`. */
  readonly missing: 'skip-if-any' | 'skip-if-all' | 'zero';
}

/** A figure unlike the previous period's, or unlike that of the peers (units of the same level). */
export interface UnusualRule extends RuleBase {
  readonly kind: 'unusual';
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly against: 'previous' | 'peers';
  /** `previous`: relative change from which it is unusual (`0.5` = 50 %). */
  readonly ratio?: string;
  /** `previous`: absolute change below which nothing is said. */
  readonly minimum?: string;
  /** `peers`: distance from the median in scaled median deviations (`3.5`). */
  readonly deviations?: string;
}

export type RuleDefinition = ExpressionRule | UnusualRule;

export interface FormDefinition {
  readonly sections: readonly SectionDefinition[];
  readonly rules: readonly RuleDefinition[];
}

/** A cell of a form by its codes. */
export interface CellKey {
  readonly row: string;
  readonly column: string;
}

/** A fault of a definition, with where it is; `from`/`to` are offsets in the expression when `path` leads to one. */
export interface DefinitionFault {
  /** `sections.0.columns.3.formula.expression`. */
  readonly path: string;
  readonly message: string;
  readonly from?: number;
  readonly to?: number;
}
