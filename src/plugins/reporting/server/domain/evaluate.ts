import { askedCellsOf, blocks, cellId, evaluateForm, wantsExplanation, type CompiledForm, type ComputedCell, type EvaluationContext, type RuleResult, type StoredCell } from '../../contracts';
import type { Progress } from '../services/report-rows';

/** A form as it stands, computed and checked. */
export interface Evaluation {
  readonly computed: readonly ComputedCell[];
  readonly results: readonly RuleResult[];
  readonly progress: Progress;
}

export const evaluate = (form: CompiledForm, cells: readonly StoredCell[], context: EvaluationContext): Evaluation => {
  const { computed, results } = evaluateForm(form, cells, context);
  const answered = new Set(cells.filter(({ status }) => status !== 'blank').map(cellId));
  const asked = askedCellsOf(form);
  return {
    computed, results,
    progress: {
      inputs: asked.length,
      filled: asked.filter(({ id }) => answered.has(id)).length,
      blocks: results.filter(blocks).length,
      warnings: results.filter(wantsExplanation).length,
    },
  };
};
