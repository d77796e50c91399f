import type { HeaderNode } from '../definition';

/** Columns of a heading from left to right. */
export const headerColumns = (nodes: readonly HeaderNode[]): readonly string[] =>
  nodes.flatMap((node) => ('column' in node ? [node.column] : headerColumns(node.children)));

/** Lines that a heading needs. */
export const headerDepth = (nodes: readonly HeaderNode[]): number =>
  nodes.reduce((deepest, node) => Math.max(deepest, 'column' in node ? 1 : 1 + headerDepth(node.children)), 0);
