import { blocks, cellId, checkForm, computeForm, inputCellsOf, wantsExplanation, type CompiledForm, type ComputedCell, type EvaluationContext, type RuleResult, type StoredCell } from '../../contracts';
import type { Progress } from '../services/report-rows';

/** A form as it stands, computed and checked. */
export interface Evaluation {
  readonly computed: readonly ComputedCell[];
  readonly results: readonly RuleResult[];
  readonly progress: Progress;
}

export const evaluate = (form: CompiledForm, cells: readonly StoredCell[], context: EvaluationContext): Evaluation => {
  const computed = computeForm(form, cells, context);
  const results = checkForm(form, cells, computed, context);
  const standing = new Map(cells.map((cell) => [cellId(cell), cell.status]));
  const inputs = inputCellsOf(form);
  return {
    computed, results,
    progress: {
      inputs: inputs.length,
      filled: inputs.filter((cell) => (standing.get(cellId(cell)) ?? 'blank') !== 'blank').length,
      blocks: results.filter(blocks).length,
      warnings: results.filter(wantsExplanation).length,
    },
  };
};
