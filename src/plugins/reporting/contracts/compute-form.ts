import { roundedText } from './exact';
import { cellId } from './form/codes';
import type { CompiledForm } from './form/compiled';
import { Figures } from './form/figures';
import { evaluateFormula } from './formula';
import type { ComputedCell, EvaluationContext, StoredCell } from './values';

/** Stored cells that the formulas of the form do not stand in: a figure kept where there is now a formula is not read. */
export const inputsOf = (form: CompiledForm, cells: readonly StoredCell[]): readonly StoredCell[] =>
  cells.filter((cell) => form.cells.get(cellId(cell))?.role === 'input');

/**
 * All computed cells, in the order of the form. Each is computed exactly, rounded once (half up, away from zero) to the
 * places of its column and read by others as it is printed, so that a form adds up as one sees it. Server and browser
 * both call this (PR-7.2).
 */
export const computeForm = (form: CompiledForm, cells: readonly StoredCell[], context: EvaluationContext): readonly ComputedCell[] => {
  const figures = new Figures(inputsOf(form, cells), context);
  const values = new Map<string, string | null>();
  for (const { cell, expression, blank } of form.formulas) {
    const result = evaluateFormula(expression.parsed, figures.reader(expression), blank);
    const value = result && roundedText(result, cell.definition.places);
    values.set(cellId(cell), value);
    figures.add(cellId(cell), value);
  }
  return [...form.cells].flatMap(([id, { row, column, role }]) => (role === 'computed' ? [{ row, column, value: values.get(id) ?? null }] : []));
};
