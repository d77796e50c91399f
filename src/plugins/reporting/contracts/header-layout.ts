import type { ColumnDefinition, HeaderNode, SectionDefinition } from './definition';
import { headerColumns, headerDepth } from './form/header';

export interface HeaderCell {
  readonly label: string;
  readonly colSpan: number;
  readonly rowSpan: number;
  /** Code of the column, of the cell over the column itself; a group has none. */
  readonly column?: string;
}

const cellsAt = (nodes: readonly HeaderNode[], line: number, lines: number, columns: ReadonlyMap<string, ColumnDefinition>): readonly HeaderCell[] => nodes.flatMap((node) => {
  if ('column' in node) return line === 0 ? [{ label: columns.get(node.column)?.label ?? node.column, colSpan: 1, rowSpan: lines, column: node.column }] : [];
  return line === 0
    ? [{ label: node.label, colSpan: headerColumns(node.children).length, rowSpan: 1 }]
    : cellsAt(node.children, line - 1, lines - 1, columns);
});

/** The lines of the merged heading, as a table of HTML or a sheet has them: a column reaches down to the last line. */
export const headerRows = ({ header, columns }: SectionDefinition): readonly (readonly HeaderCell[])[] => {
  const lines = headerDepth(header);
  const byCode = new Map(columns.map((column) => [column.code, column]));
  return Array.from({ length: lines }, (_, line) => cellsAt(header, line, lines, byCode));
};

/** The number of a column as the printed form has it: `(1)`, `(4=3/1*100)`; empty where a column has only a word for its code. */
export const numberOf = ({ code, number }: Pick<ColumnDefinition, 'code' | 'number'>): string => {
  const text = number ?? (/^\d/.test(code) ? code : '');
  return text === '' ? '' : `(${text})`;
};

/** The line with the numbers of the columns under the heading: `(1)`, `(2)`, `(4=3/1*100)`; nothing where a column has a word for its code. */
export const numberingLine = ({ header, columns }: SectionDefinition): readonly { readonly column: string; readonly text: string }[] => {
  const byCode = new Map(columns.map((column) => [column.code, column]));
  return headerColumns(header).map((code) => ({ column: code, text: numberOf(byCode.get(code) ?? { code }) }));
};

const pathIn = (nodes: readonly HeaderNode[], code: string): readonly string[] | null => {
  for (const node of nodes) {
    if ('column' in node) {
      if (node.column === code) return [];
      continue;
    }
    const below = pathIn(node.children, code);
    if (below) return [node.label, ...below];
  }
  return null;
};

/** What stands above a column, from the outermost group to the column itself. */
export const headingOf = ({ header, columns }: Pick<SectionDefinition, 'header' | 'columns'>, code: string): readonly string[] =>
  [...(pathIn(header, code) ?? []), columns.find((column) => column.code === code)?.label ?? code];
