import type { HeaderNode } from '../../../../contracts';

const STEP = '  ';

/** A heading as text, a line each: groups by their label, columns as `[code]`, what stands below is set in. */
export const headingText = (nodes: readonly HeaderNode[], depth = 0): string => nodes.map((node) =>
  ('column' in node ? `${STEP.repeat(depth)}[${node.column}]` : [`${STEP.repeat(depth)}${node.label}`, headingText(node.children, depth + 1)].filter((line) => line !== '').join('\n'))).join('\n');

interface Line { readonly depth: number; readonly text: string }

const linesOf = (text: string): readonly Line[] => text.split('\n').filter((line) => line.trim() !== '')
  .map((line) => ({ depth: (/^ */.exec(line)?.[0].length ?? 0) / STEP.length, text: line.trim() }));

const columnIn = (text: string): string | null => (text.startsWith('[') && text.endsWith(']') ? text.slice(1, -1).trim() : null);

/** Lines from `from` on that stand at `depth` or deeper; @returns the nodes and where the next line is. */
const nodesAt = (lines: readonly Line[], from: number, depth: number): readonly [readonly HeaderNode[], number] => {
  const nodes: HeaderNode[] = [];
  let at = from;
  for (let line = lines[at]; line !== undefined && line.depth >= depth; line = lines[at]) {
    const column = columnIn(line.text);
    if (column !== null) {
      nodes.push({ column });
      at += 1;
      continue;
    }
    const [children, next] = nodesAt(lines, at + 1, line.depth + 0.5);
    nodes.push({ label: line.text, children });
    at = next;
  }
  return [nodes, at];
};

/** The heading that such a text says. A group without columns stays one: the check names it. */
export const headingOfText = (text: string): readonly HeaderNode[] => nodesAt(linesOf(text), 0, 0)[0];
