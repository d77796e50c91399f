import type { DefinitionFault, ExpressionRule, FormDefinition, UnusualRule } from '../definition';
import type { ExpressionFault, ParsedExpression, WrittenReference } from '../formula';
import { bind, type BoundExpression, type Surroundings } from './bind';
import { cellId } from './codes';
import { faultAt, readTyped } from './compile-formulas';
import type { CompiledRule, FormCell } from './compiled';
import { MAX_FAULTS } from './limits';

const written = ({ slots }: ParsedExpression): readonly WrittenReference[] => slots.flatMap((slot) => (slot.kind === 'range' ? [slot.first, slot.last] : [slot]));

/** Rows for which a rule is asked when it does not say: those that have all the columns it leaves without a row. */
const rowsWith = (columns: readonly string[], { own }: Surroundings): readonly string[] =>
  own.sections
    .filter(({ columnAt }) => columns.every((column) => columnAt.has(column)))
    .flatMap(({ rows, closed }) => rows.filter((row) => !columns.some((column) => closed.get(row)?.has(column))));

/** The rows of a rule, `[null]` when its cells name their rows; or what is wrong. */
const rowsOf = (rule: ExpressionRule, parsed: ParsedExpression, world: Surroundings): readonly (string | null)[] | string => {
  const bare = written(parsed).filter(({ row }) => row === null);
  const own = bare.filter(({ form }) => form === null).map(({ column }) => column);
  if (rule.rows !== undefined) {
    if (bare.length === 0) return 'Mọi ô trong quy tắc đã ghi dòng, nên không chọn dòng cho quy tắc nữa.';
    const unknown = rule.rows.find((row) => !world.own.sectionOf.has(row));
    if (unknown !== undefined) return `Biểu không có dòng ${unknown}.`;
    if (new Set(rule.rows).size < rule.rows.length) return 'Có dòng được chọn hai lần.';
    return rule.rows.length > 0 ? rule.rows : 'Hãy chọn ít nhất một dòng, hoặc bỏ mục này.';
  }
  if (own.length === 0) return [null];
  const rows = rowsWith([...new Set(own)], world);
  return rows.length > 0 ? rows : `Không có dòng nào có đủ các cột ${[...new Set(own)].join(', ')}.`;
};

/** The first column written without a row that no section has, with its place. */
const strayColumn = (parsed: ParsedExpression, { own }: Surroundings): ExpressionFault | undefined => {
  const stray = written(parsed).find(({ form, row, column }) => form === null && row === null && !own.sections.some(({ columnAt }) => columnAt.has(column)));
  return stray && { message: `Biểu này không có cột ${stray.column}.`, from: stray.from, to: stray.to };
};

const compileExpression = (rule: ExpressionRule, path: string, world: Surroundings, faults: DefinitionFault[]): CompiledRule | null => {
  const parsed = readTyped(rule.expression, 'boolean', `${path}.expression`, faults);
  if (parsed === null) return null;
  const rows = rowsOf(rule, parsed, world);
  if (typeof rows === 'string') {
    const stray = rule.rows === undefined ? strayColumn(parsed, world) : undefined;
    faults.push(stray !== undefined ? faultAt(`${path}.expression`, stray) : { path: rule.rows === undefined ? `${path}.expression` : `${path}.rows`, message: rows });
    return null;
  }
  const instances: { row: string | null; expression: BoundExpression }[] = [];
  for (const row of rows) {
    const result = bind(parsed, row, world);
    if ('faults' in result) {
      faults.push(...result.faults.map((fault) => faultAt(`${path}.expression`, fault)));
      return null;
    }
    instances.push({ row, expression: result.bound });
  }
  return { kind: 'expression', rule, instances };
};

const compileUnusual = (rule: UnusualRule, path: string, cells: ReadonlyMap<string, FormCell>, world: Surroundings, faults: DefinitionFault[]): CompiledRule | null => {
  const found = rule.rows.flatMap((row) => rule.columns.flatMap((column) => cells.get(cellId({ row, column })) ?? []));
  world.budget.left -= found.length;
  const wrong = [
    ...rule.rows.filter((row) => !found.some((cell) => cell.row === row)).map((row) => ({ path: `${path}.rows`, message: `Dòng ${row} không có ô nào ở các cột đã chọn.` })),
    ...rule.columns.filter((column) => !found.some((cell) => cell.column === column)).map((column) => ({ path: `${path}.columns`, message: `Cột ${column} không có ô nào ở các dòng đã chọn.` })),
    ...rule.columns.filter((column) => found.some((cell) => cell.column === column && cell.definition.type === 'text')).map((column) => ({ path: `${path}.columns`, message: `Cột ${column} là cột chữ, không so sánh được.` })),
    ...(new Set(found.map(cellId)).size < found.length ? [{ path, message: 'Có dòng hoặc cột được chọn hai lần.' }] : []),
  ];
  faults.push(...wrong);
  return wrong.length === 0 ? { kind: 'unusual', rule, cells: found } : null;
};

export const compileRules = (definition: FormDefinition, cells: ReadonlyMap<string, FormCell>, world: Surroundings, faults: DefinitionFault[]): readonly CompiledRule[] => {
  const compiled: CompiledRule[] = [];
  for (const [index, rule] of definition.rules.entries()) {
    if (world.budget.left < 0 || faults.length >= MAX_FAULTS) break;
    const path = `rules.${index}`;
    const result = rule.kind === 'expression' ? compileExpression(rule, path, world, faults) : compileUnusual(rule, path, cells, world, faults);
    if (result) compiled.push(result);
  }
  return compiled;
};
