import type { CellKey, DefinitionFault, FormDefinition } from './definition';
import { type Surroundings } from './form/bind';
import { cellId, columnIn, formulaOf, isClosed, refId, refText } from './form/codes';
import type { CellFormula, CompiledForm, CompiledRule, FormCell } from './form/compiled';
import { compileFormulas } from './form/compile-formulas';
import { compileRules } from './form/compile-rules';
import { MAX_FAULTS, MAX_FORM_STEPS } from './form/limits';
import { inOrder } from './form/order';
import { layoutOf, type FormOutline, type Layout } from './form/outline';
import { structureFaults } from './form/structure';
import { boundsOf } from './range';
import type { CellRef } from './values';

export interface CompileOptions {
  /** Code of the template, so that it does not read itself as another form. */
  readonly code?: string;
  /**
   * `refused` (when a template is saved): what it reads of other forms must be there. `unavailable` (when a report is
   * opened): a form it reads may have changed since; such a cell has no figure, and rules say so.
   */
  readonly absent?: 'refused' | 'unavailable';
}

export interface CompileResult {
  readonly form: CompiledForm | null;
  /** At most a hundred. */
  readonly faults: readonly DefinitionFault[];
}

const cellsOf = ({ sections }: FormDefinition): ReadonlyMap<string, FormCell> => new Map(sections.flatMap((section, index) =>
  section.rows.flatMap((row) => section.columns.filter(({ code }) => !isClosed(row, code)).map((column): readonly [string, FormCell] => {
    const key = { row: row.code, column: column.code };
    const id = cellId(key);
    return [id, {
      ...key, id, role: formulaOf(row, column) ? 'computed' : 'input', section: index, rowDefinition: row, definition: columnIn(row, column), bounds: boundsOf(column),
    }];
  }))));

/** Outlines are looked up when first named. */
const foreignLayouts = (catalogue: ReadonlyMap<string, FormOutline>): ((form: string) => Layout | undefined) => {
  const layouts = new Map<string, Layout | undefined>();
  return (form) => {
    if (!layouts.has(form)) {
      const outline = catalogue.get(form);
      layouts.set(form, outline && layoutOf(outline));
    }
    return layouts.get(form);
  };
};

const previousOf = ({ row, column }: CellKey): CellRef => ({ form: null, period: 'previous', row, column });

const outsideReads = (formulas: readonly CellFormula[], rules: readonly CompiledRule[]): readonly CellRef[] => {
  const reads = [
    ...formulas.flatMap(({ expression }) => expression.operands.flat()),
    ...rules.flatMap((compiled) => (compiled.kind === 'expression'
      ? compiled.instances.flatMap(({ expression }) => expression.operands.flat())
      : compiled.rule.against === 'previous' ? compiled.cells.map(previousOf) : [])),
  ];
  return [...new Map(reads.filter(({ form, period }) => form !== null || period === 'previous').map((ref) => [refId(ref), ref])).values()];
};

/** Where the formula of a cell is written, its own row's before the column's. */
const formulaPath = ({ sections }: FormDefinition, { section, rowDefinition, column }: FormCell): string => {
  const rows = sections[section]?.rows ?? [];
  return rowDefinition.formulas !== undefined && Object.hasOwn(rowDefinition.formulas, column)
    ? `sections.${section}.rows.${rows.indexOf(rowDefinition)}.formulas.${column}.expression`
    : `sections.${section}.columns.${sections[section]?.columns.findIndex(({ code }) => code === column) ?? 0}.formula.expression`;
};

const cycleFault = (definition: FormDefinition, cells: ReadonlyMap<string, FormCell>, cycle: readonly CellKey[]): DefinitionFault => {
  const [first] = cycle.flatMap((key) => cells.get(cellId(key)) ?? []);
  const named = cycle.slice(0, 6).map((key) => refText({ form: null, period: 'this', row: key.row, column: key.column }));
  const chain = [...named, ...(cycle.length > named.length ? ['…'] : []), named[0] ?? ''].join(' → ');
  return { path: first ? formulaPath(definition, first) : 'sections', message: `Công thức tính vòng quanh: ${chain}. Hãy bỏ một chỗ trong vòng này.` };
};

/**
 * Checks a definition and makes it ready to compute; `form` is null when it has faults. `catalogue`: the forms that it may
 * read, by template code (their definitions, or `outlineOf` them). Pure, and bounded in time for any definition (PR-3.3).
 */
export const compileForm = (definition: FormDefinition, catalogue: ReadonlyMap<string, FormOutline>, options: CompileOptions = {}): CompileResult => {
  const structural = structureFaults(definition);
  if (structural.length > 0) return { form: null, faults: structural.slice(0, MAX_FAULTS) };
  const faults: DefinitionFault[] = [];
  const cells = cellsOf(definition);
  const world: Surroundings = {
    own: layoutOf(definition), foreign: foreignLayouts(catalogue), code: options.code ?? null,
    lenient: options.absent === 'unavailable', budget: { left: MAX_FORM_STEPS },
  };
  const formulas = compileFormulas(definition, cells.values(), world, faults);
  const rules = compileRules(definition, cells, world, faults);
  if (faults.length > 0) return { form: null, faults: faults.slice(0, MAX_FAULTS) };
  const order = inOrder(formulas);
  if ('cycle' in order) return { form: null, faults: [cycleFault(definition, cells, order.cycle)] };
  return { form: { definition, cells, formulas: order.ordered, rules, references: outsideReads(formulas, rules) }, faults: [] };
};

/** Cells of other forms and periods that the form reads; what a caller puts into the context. */
export const referencesOf = ({ references }: CompiledForm): readonly CellRef[] => references;

/** In the order of the form. */
export const inputCellsOf = ({ cells }: CompiledForm): readonly FormCell[] => [...cells.values()].filter(({ role }) => role === 'input');

/** Cells that a report must answer, in the order of the form; of a form that demands none, all that may be filled (PR-2.1). */
export const askedCellsOf = (form: CompiledForm): readonly FormCell[] => {
  const inputs = inputCellsOf(form);
  const required = inputs.filter(({ definition }) => definition.required);
  return required.length > 0 ? required : inputs;
};

/** In the order of the form. */
export const computedCellsOf = ({ cells }: CompiledForm): readonly FormCell[] => [...cells.values()].filter(({ role }) => role === 'computed');

/** A cell with its role, its column as it holds in its row and its row; null when the form has no such cell. */
export const cellOf = ({ cells }: CompiledForm, key: CellKey): FormCell | null => cells.get(cellId(key)) ?? null;

/** Codes of the forms whose figures of the same period go into this one's formulas; forms must not read one another round in a circle. */
export const formsInFormulas = ({ formulas }: CompiledForm): readonly string[] => [...new Set(formulas.flatMap(({ expression }) =>
  expression.operands.flat().flatMap(({ form, period }) => (form !== null && period === 'this' ? [form] : []))))];
