import { roundedText } from './exact';
import type { CompiledForm } from './form/compiled';
import { Figures } from './form/figures';
import { evaluateFormula } from './formula';
import type { ComputedCell, EvaluationContext, StoredCell } from './values';

/** Computes all formulas and adds their results to the figures. */
export const computeFigures = (form: CompiledForm, figures: Figures): readonly ComputedCell[] => {
  const values = new Map<string, string | null>();
  for (const { cell, expression, blank } of form.formulas) {
    const result = evaluateFormula(expression.parsed, figures.operandsOf(expression), blank);
    const value = result && roundedText(result, cell.definition.places);
    values.set(cell.id, value);
    figures.add(cell.id, value);
  }
  return [...form.cells.values()].flatMap(({ id, row, column, role }) => (role === 'computed' ? [{ row, column, value: values.get(id) ?? null }] : []));
};

/**
 * All computed cells, in the order of the form. Each is computed exactly, rounded once (half up, away from zero) to the
 * places of its column and read by others as it is printed, so that a form adds up as one sees it. Server and browser
 * both call this (PR-7.2).
 */
export const computeForm = (form: CompiledForm, cells: readonly StoredCell[], context: EvaluationContext): readonly ComputedCell[] =>
  computeFigures(form, new Figures(form, cells, context));
