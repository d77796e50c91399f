import { align, type Likeness } from './align';
import { diffInline } from './inline';
import { isFixedIn, marked, markedWhole, withOldAttributes, type Mark } from './marks';
import { diffTable } from './table';
import { htmlOf, isBlock, isElement, STRUCTURES, type Element, type Node } from './tree';
import { bagOf, likeness, type Bag } from './words';

/** One block, or the text between two blocks. */
interface Unit { readonly block: Element | null; readonly nodes: readonly Node[]; readonly html: string }

const unitsOf = (nodes: readonly Node[]): Unit[] => {
  const units: Unit[] = [];
  let line: Node[] = [];
  const endLine = (): void => {
    if (line.length > 0) units.push({ block: null, nodes: line, html: htmlOf(line) });
    line = [];
  };
  for (const node of nodes) {
    if (isElement(node) && isBlock(node)) {
      endLine();
      units.push({ block: node, nodes: [node], html: htmlOf([node]) });
    } else line.push(node);
  }
  endLine();
  return units;
};

const nameOf = (block: Element | null): string | undefined => block?.attributes['data-field'] ?? block?.attributes['data-derived'];

/** A place that held a picture and still does is the same place. */
const onlyPictures = (bag: Bag): boolean => bag.size > 0 && [...bag.keys()].every((word) => word.startsWith('<img '));

/** Parts of the page find their predecessor by name, everything else by the words that it shares with it. */
const UNITS: Likeness<Unit> = {
  key: ({ html }) => html,
  enough: 0.3,
  like: (old, fresh) => {
    if (old.block?.tag !== fresh.block?.tag) return 0;
    const [before, after] = [nameOf(old.block), nameOf(fresh.block)];
    if (before !== undefined || after !== undefined) return before === after ? 1 : 0;
    const [words, others] = [bagOf(old.block ?? old.nodes), bagOf(fresh.block ?? fresh.nodes)];
    return onlyPictures(words) && onlyPictures(others) ? 0.5 : likeness(words, others);
  },
};

/** The children of an element against those of its predecessor, with all differences marked. */
export const diffChildren = (olds: readonly Node[], news: readonly Node[], parent: string): Node[] => {
  if (!STRUCTURES.has(parent) && !olds.some(isBlock) && !news.some(isBlock)) return diffInline(olds, news);
  const result: Node[] = [];
  for (const step of align(unitsOf(olds), unitsOf(news), UNITS)) {
    switch (step.kind) {
      case 'same': result.push(...step.new.nodes); break;
      case 'changed': result.push(...changed(step.old, step.new)); break;
      case 'removed': put(result, 'del', step.old.nodes, parent); break;
      case 'added': put(result, 'ins', step.new.nodes, parent); break;
    }
  }
  return result;
};

const changed = (old: Unit, fresh: Unit): Node[] =>
  old.block === null || fresh.block === null ? diffInline(old.nodes, fresh.nodes) : [diffElement(old.block, fresh.block)];

/** An element against its predecessor of the same tag. What is computed from other fields is not compared. */
export const diffElement = (old: Element, fresh: Element): Element => {
  if (fresh.attributes['data-derived'] !== undefined) return fresh;
  const children = fresh.tag === 'table' ? diffTable(old, fresh) : diffChildren(old.children, fresh.children, fresh.tag);
  return withOldAttributes(fresh, old, children);
};

/** Neighbours that came or went together are one change. */
const put = (result: Node[], mark: Mark, nodes: readonly Node[], parent: string): void => {
  for (const node of nodes) {
    const last = result[result.length - 1];
    if (isElement(node) && node.attributes['data-derived'] !== undefined) {
      if (mark === 'ins') result.push(node);
    } else if (isFixedIn(parent, node)) result.push(markedWhole(mark, node));
    else if (isElement(last) && last.tag === mark) result[result.length - 1] = marked(mark, [...last.children, node]);
    else result.push(marked(mark, [node]));
  }
};
