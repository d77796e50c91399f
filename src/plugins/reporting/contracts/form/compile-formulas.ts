import type { DefinitionFault, FormDefinition, FormulaDefinition } from '../definition';
import { parseExpression, typeFaults, type ExpressionFault, type ParsedExpression } from '../formula';
import { bind, type Surroundings } from './bind';
import type { CellFormula, FormCell } from './compiled';
import { MAX_FAULTS } from './limits';

export const faultAt = (path: string, { message, from, to }: ExpressionFault): DefinitionFault => ({ path, message, from, to });

/** Reads an expression and checks its types; null when it has faults, which are added. */
export const readTyped = (expression: string, type: 'number' | 'boolean', path: string, faults: DefinitionFault[]): ParsedExpression | null => {
  const result = parseExpression(expression);
  const found = 'fault' in result ? [result.fault] : typeFaults(result.parsed.root, type);
  faults.push(...found.map((fault) => faultAt(path, fault)));
  return 'parsed' in result && found.length === 0 ? result.parsed : null;
};

/** Where each formula of the form is written. */
const pathsOf = ({ sections }: FormDefinition): ReadonlyMap<FormulaDefinition, string> => new Map(sections.flatMap((section, at) => [
  ...section.columns.flatMap(({ formula }, index) => (formula ? [[formula, `sections.${at}.columns.${index}.formula.expression`] as const] : [])),
  ...section.rows.flatMap(({ formulas }, index) => Object.entries(formulas ?? {}).flatMap(([code, formula]) =>
    (formula ? [[formula, `sections.${at}.rows.${index}.formulas.${code}.expression`] as const] : []))),
]));

/** Reads each formula once and binds it in every row where it is computed. Each formula tells the faults of its first row that has any. */
export const compileFormulas = (definition: FormDefinition, cells: Iterable<FormCell>, world: Surroundings, faults: DefinitionFault[]): readonly CellFormula[] => {
  const parsed = new Map<FormulaDefinition, ParsedExpression | null>();
  const paths = pathsOf(definition);
  for (const [formula, path] of paths) {
    if (faults.length >= MAX_FAULTS) return [];
    parsed.set(formula, readTyped(formula.expression, 'number', path, faults));
  }
  const compiled: CellFormula[] = [];
  for (const cell of cells) {
    const formula = cell.definition.formula;
    const readable = formula && parsed.get(formula);
    if (!formula || !readable) continue;
    const result = bind(readable, cell.row, world);
    if ('bound' in result) compiled.push({ cell, expression: result.bound, blank: formula.blank });
    else {
      faults.push(...result.faults.map((fault) => faultAt(paths.get(formula) ?? '', fault)));
      parsed.set(formula, null);
    }
    if (world.budget.left < 0 || faults.length >= MAX_FAULTS) return [];
  }
  return compiled;
};
