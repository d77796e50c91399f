import type { ChangeKind } from '../../../contracts/changes';
import { attributeChange, groupChange, wholeChange, type Found } from './describe-change';
import { forEars, noteOf, withNote } from './notes';
import { parse } from './parse';
import { element, htmlOf, isElement, type Element, type Node } from './tree';

/** A change that the page shows; `field` is the nearest named part of the page. */
export interface ShownChange {
  readonly kind: ChangeKind;
  readonly field: string | null;
  readonly anchor: string;
  readonly before: string | null;
  readonly after: string | null;
}

interface Walk {
  readonly changes: ShownChange[];
  field: string | null;
  /** Anchors of the columns of the table at hand that came or went as a whole. */
  columns: Map<string, string>;
}

/** Numbers the changes of a marked page, gives each an anchor and words for those who listen, and lists them in order. */
export const listChanges = (marked: string): { html: string; changes: readonly ShownChange[] } => {
  const walk: Walk = { changes: [], field: null, columns: new Map() };
  const nodes = visitAll(parse(marked), walk);
  return { html: htmlOf(withoutDigests(nodes)), changes: walk.changes };
};

const visitAll = (nodes: readonly Node[], walk: Walk): Node[] => {
  const result: Node[] = [];
  for (let at = 0; at < nodes.length; at += 1) {
    const node = nodes[at] as Node;
    const next = nodes[at + 1];
    if (!isElement(node)) result.push(node);
    else if (node.tag === 'del' && isElement(next) && next.tag === 'ins') {
      result.push(...group(walk, node, next));
      at += 1;
    } else if (node.tag === 'del') result.push(...group(walk, node, null));
    else if (node.tag === 'ins') result.push(...group(walk, null, node));
    else result.push(...visit(walk, node));
  }
  return result;
};

const note = (walk: Walk, found: Found): string => {
  const anchor = `thay-doi-${walk.changes.length + 1}`;
  walk.changes.push({ ...found, field: walk.field, anchor });
  return anchor;
};

const at = (node: Element, anchor: string | null): Element =>
  (anchor === null ? node : element(node.tag, node.children, { ...node.attributes, id: anchor, tabindex: '-1' }));

const group = (walk: Walk, gone: Element | null, came: Element | null): Node[] => {
  // A whole part of the page came or went: it names its field itself.
  const part = [gone, came].flatMap((mark) => mark?.children ?? []).find((node): node is Element => isElement(node) && node.attributes['data-field'] !== undefined);
  const outer = walk.field;
  walk.field = part?.attributes['data-field'] ?? outer;
  const found = groupChange(gone, came);
  const anchor = note(walk, found);
  walk.field = outer;
  const marks = [...(gone ? [forEars(gone, 'đã xóa: ')] : []), ...(came ? [forEars(came, 'đã thêm: ')] : [])];
  return [...marks.map((mark, index) => at(mark, index === 0 ? anchor : null)), ...noteOf(found)];
};

const visit = (walk: Walk, node: Element): Node[] => {
  const { field, columns } = walk;
  walk.field = node.attributes['data-field'] ?? field;
  if (node.tag === 'table') walk.columns = new Map();
  const result = seen(walk, node);
  walk.field = field;
  walk.columns = node.tag === 'table' ? columns : walk.columns;
  return result;
};

const seen = (walk: Walk, node: Element): Node[] => {
  const change = node.attributes['data-change'];
  if (change === 'added' || change === 'removed') return [whole(walk, node, change)];
  const found = attributeChange(node);
  const anchor = found && note(walk, found);
  const inside = at(element(node.tag, visitAll(node.children, walk), node.attributes), anchor);
  return found ? withNote(inside, found) : [inside];
};

/** A row, an item of a list or a cell of a column; a column is one change however many rows it has. */
const whole = (walk: Walk, node: Element, change: 'added' | 'removed'): Element => {
  const column = node.attributes['data-column'];
  const key = `${change} ${column ?? ''}`;
  const first = column === undefined || !walk.columns.has(key);
  const anchor = first ? note(walk, wholeChange(node, change)) : null;
  if (column !== undefined && anchor !== null) walk.columns.set(key, anchor);
  return at(forEars(node, change === 'added' ? 'đã thêm: ' : 'đã xóa: '), anchor);
};

const DIGEST = /^data-(old-)?(data-)?sha$/;

/** Digests of files serve the comparison only. */
const withoutDigests = (nodes: readonly Node[]): Node[] => nodes.map((node) => (isElement(node)
  ? element(node.tag, withoutDigests(node.children), Object.fromEntries(Object.entries(node.attributes).filter(([name]) => !DIGEST.test(name))))
  : node));
