import { computeFigures } from './compute-form';
import { checkCells } from './form/check-cells';
import { checkExpression } from './form/check-expression';
import { checkUnusual } from './form/check-unusual';
import { cellId } from './form/codes';
import type { CompiledForm } from './form/compiled';
import { Figures } from './form/figures';
import type { ComputedCell, EvaluationContext, RuleResult, StoredCell } from './values';

const resultsOf = (form: CompiledForm, computed: readonly ComputedCell[], figures: Figures, context: EvaluationContext): readonly RuleResult[] => {
  const peers = new Map(context.peers.map((range) => [cellId(range), range]));
  return [
    ...checkCells(form, computed, figures),
    ...form.rules.flatMap((compiled) => (compiled.kind === 'unusual'
      ? checkUnusual(compiled.rule, compiled.cells, figures, peers)
      : compiled.instances.flatMap(({ row, expression }) => checkExpression(compiled.rule, row, expression, figures) ?? []))),
  ];
};

/**
 * Everything that does not hold or cannot be asked: first what the columns imply (in the order of the form), then the
 * rules in theirs. `computed` comes from `computeForm` with the same cells and context. Cells still to be filled are
 * always listed: while somebody types they are what is left to do, and a submission they block (PR-2.1, PR-4.4).
 */
export const checkForm = (form: CompiledForm, cells: readonly StoredCell[], computed: readonly ComputedCell[], context: EvaluationContext): readonly RuleResult[] => {
  const figures = new Figures(form, cells, context);
  for (const cell of computed) figures.add(cellId(cell), cell.value);
  return resultsOf(form, computed, figures, context);
};

/** `computeForm` and `checkForm` in one, which reads the figures once: for every save and for imports. */
export const evaluateForm = (form: CompiledForm, cells: readonly StoredCell[], context: EvaluationContext): { readonly computed: readonly ComputedCell[]; readonly results: readonly RuleResult[] } => {
  const figures = new Figures(form, cells, context);
  const computed = computeFigures(form, figures);
  return { computed, results: resultsOf(form, computed, figures, context) };
};

/** Whether it keeps a report from being submitted. */
export const blocks = ({ severity, outcome }: Pick<RuleResult, 'severity' | 'outcome'>): boolean => severity === 'block' && outcome === 'broken';

/** Whether it lets a report be submitted only with an explanation. */
export const wantsExplanation = ({ severity, outcome }: Pick<RuleResult, 'severity' | 'outcome'>): boolean => severity === 'warn' && outcome === 'broken';
