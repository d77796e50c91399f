import type { BlankMeaning, ExpressionRule } from '../definition';
import { Figure, settle } from '../exact';
import type { Comparison, Expression, ParsedExpression, Range } from './syntax';

/** What stands in a cell, as far as a formula is concerned: "not applicable" is read like blank. */
export type Operand = Figure | 'blank' | 'unavailable';
/** The operands of each reference, by its slot: one, or those of a range. */
export type Operands = readonly (readonly Operand[])[];

const ZERO = new Figure(0);

const present = (operand: Operand | undefined): Figure | null => (operand === undefined || typeof operand === 'string' ? null : operand);

/** A division by zero has no result, and neither has anything made of it. */
class DivisionByZero extends Error {}

/** Here null is an empty figure that counts as nothing: `sum`, `min` and `max` pass over it, elsewhere it is zero. */
class Run {
  constructor(private readonly operands: Operands) {}

  private parts(part: Expression | Range): readonly (Figure | null)[] {
    return part.kind === 'range' ? (this.operands[part.slot] ?? []).map(present) : [this.number(part)];
  }

  number(expression: Expression): Figure | null {
    switch (expression.kind) {
      case 'number': return new Figure(expression.text);
      case 'reference': return present(this.operands[expression.slot]?.[0]);
      case 'negation': return this.number(expression.of)?.negated() ?? null;
      case 'call': {
        const figures = expression.of.flatMap((part) => this.parts(part)).filter((figure) => figure !== null);
        const [first, ...rest] = figures;
        if (first === undefined) return null;
        if (expression.name === 'abs') return first.abs();
        if (expression.name === 'sum') return rest.reduce((sum, figure) => sum.plus(figure), first);
        return expression.name === 'min' ? Figure.min(...figures) : Figure.max(...figures);
      }
      case 'arithmetic': {
        const left = this.number(expression.left);
        const right = this.number(expression.right);
        if (expression.operator === '/') {
          if (right === null || right.isZero()) throw new DivisionByZero();
          return (left ?? ZERO).div(right);
        }
        if (left === null && right === null) return null;
        if (expression.operator === '*') return (left ?? ZERO).times(right ?? ZERO);
        return expression.operator === '+' ? (left ?? ZERO).plus(right ?? ZERO) : (left ?? ZERO).minus(right ?? ZERO);
      }
      case 'not': case 'comparison': case 'logic': throw new TypeError('A condition is no number.');
    }
  }

  sides({ left, right }: Comparison): readonly [Figure, Figure] {
    return [settle(this.number(left) ?? ZERO), settle(this.number(right) ?? ZERO)];
  }

  private holds(comparison: Comparison): boolean {
    const [left, right] = this.sides(comparison);
    switch (comparison.operator) {
      case '=': return left.eq(right);
      case '<>': return !left.eq(right);
      case '<': return left.lt(right);
      case '<=': return left.lte(right);
      case '>': return left.gt(right);
      case '>=': return left.gte(right);
    }
  }

  /** True where the condition holds; else the one comparison that makes it fail, or null where there is no single one. */
  judge(expression: Expression): true | Comparison | null {
    switch (expression.kind) {
      case 'comparison': return this.holds(expression) || expression;
      case 'not': return this.judge(expression.of) === true ? null : true;
      case 'logic': {
        const left = this.judge(expression.left);
        if (expression.operator === 'and') return left === true ? this.judge(expression.right) : left;
        return left === true || this.judge(expression.right) === true ? true : null;
      }
      case 'number': case 'reference': case 'negation': case 'call': case 'arithmetic': throw new TypeError('A number is no condition.');
    }
  }
}

const count = (operands: Operands, isWanted: (operand: Operand) => boolean): number =>
  operands.reduce((sum, slot) => slot.reduce((within, operand) => (isWanted(operand) ? within + 1 : within), sum), 0);

const isBlank = (operand: Operand): boolean => operand === 'blank';
const isUnavailable = (operand: Operand): boolean => operand === 'unavailable';
const isPresent = (operand: Operand): boolean => typeof operand !== 'string';

/**
 * The unrounded result of a formula; null is empty: an operand is missing as `blank` says, one of another form or period
 * cannot be read, or something is divided by zero (also under `zero-if-any`: a part without a result has no whole).
 */
export const evaluateFormula = (parsed: ParsedExpression, operands: Operands, blank: BlankMeaning): Figure | null => {
  if (count(operands, isUnavailable) > 0) return null;
  if (count(operands, isBlank) > 0 && (blank === 'propagate' || count(operands, isPresent) === 0)) return null;
  try {
    return new Run(operands).number(parsed.root);
  } catch (error) {
    if (error instanceof DivisionByZero) return null;
    throw error;
  }
};

export type RuleOutcome =
  | { readonly outcome: 'holds' | 'not-asked' | 'unavailable' | 'division-by-zero' }
  /** Both sides of the comparison that fails, when it is one. */
  | { readonly outcome: 'broken'; readonly sides: readonly [Figure, Figure] | null };

/** Asks a rule. `and` and `or` stop at the first side that decides, so `[1] = 0 or [2] / [1] < 5` divides only where it may. */
export const evaluateRule = (parsed: ParsedExpression, operands: Operands, missing: ExpressionRule['missing']): RuleOutcome => {
  if (count(operands, isUnavailable) > 0) return { outcome: 'unavailable' };
  if (count(operands, isBlank) > 0 && (missing === 'skip-if-any' || (missing === 'skip-if-all' && count(operands, isPresent) === 0))) return { outcome: 'not-asked' };
  try {
    const run = new Run(operands);
    const judgement = run.judge(parsed.root);
    return judgement === true ? { outcome: 'holds' } : { outcome: 'broken', sides: judgement && run.sides(judgement) };
  } catch (error) {
    if (error instanceof DivisionByZero) return { outcome: 'division-by-zero' };
    throw error;
  }
};
