import { align, type Likeness, type Step } from './align';
import { columnsOf, type Column } from './columns';
import { diffChildren, diffElement } from './flow';
import { markedWhole, withOldAttributes } from './marks';
import { htmlOf, isElement, type Element, type Node } from './tree';
import { bagOf, likeness } from './words';

/** Children of a table against those of its predecessor: by sections, rows and cells. */
export const diffTable = (old: Element, fresh: Element): Node[] => {
  const columns = columnsOf(old, fresh);
  return partsOf(align(elementsIn(old), elementsIn(fresh), SECTIONS), (part) => part, (before, after) =>
    (before.tag === 'caption' ? diffElement(before, after) : diffSection(before, after, columns)));
};

const elementsIn = (node: Element): readonly Element[] => node.children.filter(isElement);

const SECTIONS: Likeness<Element> = { key: ({ tag }) => tag, enough: 0.5, like: (old, fresh) => (old.tag === fresh.tag ? 1 : 0) };

/** Marks what came and went; `meet` compares what stayed with its predecessor. */
const partsOf = <T>(steps: readonly Step<T>[], elementOf: (part: T) => Element, meet: (old: T, fresh: T) => Element): Element[] =>
  steps.map((step) => {
    switch (step.kind) {
      case 'removed': return markedWhole('del', elementOf(step.old));
      case 'added': return markedWhole('ins', elementOf(step.new));
      case 'same':
      case 'changed': return meet(step.old, step.new);
    }
  });

/** A row with the cells of those columns that both tables have. */
interface Row { readonly row: Element; readonly cells: readonly (Element | undefined)[] }

const rowsOf = (section: Element, columns: readonly Column[] | null, side: keyof Column): Row[] =>
  elementsIn(section).map((row) => {
    const cells = elementsIn(row);
    if (columns === null) return { row, cells };
    return { row, cells: columns.flatMap((column) => (column.old === null || column.new === null ? [] : [cells[column[side] as number]])) };
  });

/** A row is the same row when its first cell is, or when most of its cells are. */
const ROWS: Likeness<Row> = {
  key: ({ cells }) => htmlOf(cells.flatMap((cell) => cell ?? [])),
  enough: 0.3,
  like: ({ cells: before }, { cells: after }) => {
    const count = Math.max(before.length, after.length);
    if (count === 0) return 1;
    const each = before.map((cell, at) => (cell && after[at] ? likeness(bagOf(cell), bagOf(after[at])) : 0));
    const share = each.reduce((total, value) => total + value, 0) / count;
    const sameName = before[0] !== undefined && bagOf(before[0]).size > 0 && each[0] === 1;
    return sameName ? 0.5 + share / 2 : share;
  },
};

const diffSection = (old: Element, fresh: Element, columns: readonly Column[] | null): Element => {
  // A table may hold rows without a section around them.
  if (fresh.tag === 'tr') return diffRow(old, fresh, columns);
  const steps = align(rowsOf(old, columns, 'old'), rowsOf(fresh, columns, 'new'), ROWS);
  return withOldAttributes(fresh, old, partsOf(steps, ({ row }) => row, (before, after) => diffRow(before.row, after.row, columns)));
};

const diffRow = (old: Element, fresh: Element, columns: readonly Column[] | null): Element => {
  const [before, after] = [elementsIn(old), elementsIn(fresh)];
  const plan = columns ?? (before.length === after.length ? after.map((_, at): Column => ({ old: at, new: at })) : null);
  if (plan === null) return withOldAttributes(fresh, old, diffChildren(old.children, fresh.children, 'tr'));
  return withOldAttributes(fresh, old, plan.flatMap((column, at): Element[] => {
    const gone = column.old === null ? undefined : before[column.old];
    const came = column.new === null ? undefined : after[column.new];
    if (gone && came && gone.tag === came.tag) return [diffElement(gone, came)];
    // A column that came or went as a whole is told as one change.
    const whole: Record<string, string> = column.old === null || column.new === null ? { 'data-column': String(at) } : {};
    return [...(gone ? [markedWhole('del', gone, whole)] : []), ...(came ? [markedWhole('ins', came, whole)] : [])];
  }));
};
