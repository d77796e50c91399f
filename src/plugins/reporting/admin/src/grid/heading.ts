import type { HeaderNode, SectionDefinition } from '../../../contracts';

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
export const headingOf = ({ header, columns }: SectionDefinition, code: string): readonly string[] =>
  [...(pathIn(header, code) ?? []), columns.find((column) => column.code === code)?.label ?? code];
