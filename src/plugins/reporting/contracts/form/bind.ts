import type { ExpressionFault, ParsedExpression, Range, WrittenReference } from '../formula';
import { MAX_STEPS } from '../formula';
import type { CellRef } from '../values';
import { operandId } from './codes';
import { MAX_FORM_STEPS } from './limits';
import type { Layout, SectionLayout } from './outline';

/** An expression whose references are known cells: `operands[slot]`, several for a range. */
export interface BoundExpression {
  readonly parsed: ParsedExpression;
  readonly operands: readonly (readonly CellRef[])[];
  /** `operandId` of each, worked out once. */
  readonly ids: readonly (readonly string[])[];
}

/** The forms among which references are looked up. */
export interface Surroundings {
  readonly own: Layout;
  /** Undefined: there is no such form. */
  readonly foreign: (form: string) => Layout | undefined;
  /** Code of the form itself, where it is known. */
  readonly code: string | null;
  /** Cells of other forms that are not there are not refused but have no figure. */
  readonly lenient: boolean;
  /** How many steps the form may still have. */
  readonly budget: { left: number };
}

type Place = { readonly section: SectionLayout; readonly row: string; readonly column: string } | { readonly message: string } | { readonly unknown: CellRef };

const nameOf = (form: string | null): string => (form === null ? 'Biểu này' : `Biểu ${form}`);

const rowOf = (reference: WrittenReference, layout: Layout, at: string | null): string | null => {
  if (reference.row !== null) return reference.row;
  if (reference.form === null) return at;
  // PR-7.2: forms that belong together share their row codes, or have one row.
  if (at !== null && layout.sectionOf.has(at)) return at;
  return layout.rows.length === 1 ? layout.rows[0] ?? null : null;
};

const placeOf = (reference: WrittenReference, at: string | null, world: Surroundings): Place => {
  const { form, period, column } = reference;
  const absent = (message: string): Place =>
    (form !== null && world.lenient ? { unknown: { form, period, row: reference.row ?? at ?? '', column } } : { message });
  if (form !== null && form === world.code) return { message: `${nameOf(form)} là chính biểu này; viết ô không kèm mã biểu.` };
  const layout = form === null ? world.own : world.foreign(form);
  if (layout === undefined) return absent(`Không có biểu nào mang mã ${form ?? ''}.`);
  const row = rowOf(reference, layout, at);
  if (row === null) return absent(form === null ? `Hãy ghi rõ dòng: [dòng/${column}].` : `${nameOf(form)} có nhiều dòng và không có dòng ${at ?? 'tương ứng'}; hãy ghi rõ dòng: ${form}[dòng/${column}].`);
  const section = layout.sectionOf.get(row);
  if (section === undefined) return absent(`${nameOf(form)} không có dòng ${row}.`);
  if (!section.columnAt.has(column)) return absent(`${nameOf(form)} không có cột ${column} ở dòng ${row}.`);
  if (section.texts.has(column)) return absent(`Cột ${column} ở dòng ${row} là cột chữ, không tính toán được.`);
  return { section, row, column };
};

const isOpen = ({ section, row, column }: { readonly section: SectionLayout; readonly row: string; readonly column: string }): boolean =>
  !(section.closed.get(row)?.has(column) ?? false);

type Bound = { readonly cells: readonly CellRef[] } | { readonly message: string };

const single = (reference: WrittenReference, at: string | null, world: Surroundings): Bound => {
  const place = placeOf(reference, at, world);
  if ('message' in place) return place;
  const { form, period } = reference;
  if ('unknown' in place) return { cells: [place.unknown] };
  if (isOpen(place) || (form !== null && world.lenient)) return { cells: [{ form, period, row: place.row, column: place.column }] };
  return { message: `${nameOf(form)} không có ô ở dòng ${place.row}, cột ${place.column}.` };
};

/** Cells of a range that the form has; closed ones are passed over. */
const range = ({ first, last }: Range, at: string | null, world: Surroundings): Bound => {
  const from = placeOf(first, at, world);
  const to = placeOf(last, at, world);
  if ('message' in from) return from;
  if ('message' in to) return to;
  if ('unknown' in from) return { cells: [from.unknown] };
  if ('unknown' in to) return { cells: [to.unknown] };
  if (from.section !== to.section) return { message: 'Hai đầu của khoảng phải ở cùng một phần của biểu.' };
  const { section } = from;
  const along = from.row === to.row;
  const [codes, index] = along ? [section.columns, section.columnAt] : [section.rows, section.rowAt];
  const start = index.get(along ? from.column : from.row) ?? 0;
  const end = index.get(along ? to.column : to.row) ?? 0;
  if (end < start) return { message: 'Khoảng phải viết từ ô đứng trước đến ô đứng sau.' };
  const codesBetween = codes.slice(start, end + 1);
  const text = along ? codesBetween.find((column) => section.texts.has(column)) : undefined;
  if (text !== undefined) return { message: `Cột ${text} trong khoảng là cột chữ, không cộng được.` };
  const cells = codesBetween
    .map((code) => (along ? { row: from.row, column: code } : { row: code, column: from.column }))
    .filter((cell) => isOpen({ section, ...cell }))
    .map((cell): CellRef => ({ form: first.form, period: first.period, ...cell }));
  return cells.length > 0 ? { cells } : { message: 'Trong khoảng không có ô nào.' };
};

/** Finds the cells of an expression that stands in row `at` (null: in none). */
export const bind = (parsed: ParsedExpression, at: string | null, world: Surroundings): { readonly bound: BoundExpression } | { readonly faults: readonly ExpressionFault[] } => {
  const faults: ExpressionFault[] = [];
  const operands: (readonly CellRef[])[] = [];
  const whole = { from: parsed.root.from, to: parsed.root.to };
  let steps = parsed.nodes;
  world.budget.left -= parsed.nodes;
  for (const slot of parsed.slots) {
    const result = slot.kind === 'range' ? range(slot, at, world) : single(slot, at, world);
    if ('message' in result) faults.push({ message: result.message, from: slot.from, to: slot.to });
    else {
      operands.push(result.cells);
      steps += result.cells.length;
      world.budget.left -= result.cells.length;
    }
    if (steps > MAX_STEPS) return { faults: [...faults, { message: `Công thức đọc quá nhiều ô (tối đa ${MAX_STEPS} bước tính).`, ...whole }] };
    if (world.budget.left < 0) break;
  }
  if (world.budget.left < 0) return { faults: [...faults, { message: `Các công thức và quy tắc của biểu đọc quá nhiều ô (tối đa ${MAX_FORM_STEPS} bước tính).`, ...whole }] };
  return faults.length > 0 ? { faults } : { bound: { parsed, operands, ids: operands.map((cells) => cells.map(operandId)) } };
};
