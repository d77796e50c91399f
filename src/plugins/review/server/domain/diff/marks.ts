import { parse, tidy } from './parse';
import { element, htmlOf, isElement, STRUCTURES, type Element, type Node } from './tree';

/*
 * How a change stands in the page. Text and blocks: `ins` and `del`. Where HTML allows neither (rows, cells, items of
 * a list): the attribute `data-change` on the element, with `ins` or `del` around its content. A changed attribute:
 * its old value in `data-old-NAME`, or its name in `data-new` when there was none. Remarks for readers: `data-change="note"`.
 */

export type Mark = 'ins' | 'del';
const CHANGE: Readonly<Record<Mark, 'added' | 'removed'>> = { ins: 'added', del: 'removed' };

export const marked = (mark: Mark, children: readonly Node[]): Element => element(mark, children);

const OWN_PLACE: ReadonlySet<string> = new Set(['figcaption', 'caption', 'li', 'tr', 'td', 'th', 'thead', 'tbody', 'tfoot', 'dt', 'dd', 'col', 'colgroup']);

/** True when neither `ins` nor `del` may stand around this child of this parent. */
export const isFixedIn = (parent: string, node: Node): node is Element => isElement(node) && (STRUCTURES.has(parent) || OWN_PLACE.has(node.tag));

/** A whole element that came or went, where only an attribute can say so. */
export const markedWhole = (mark: Mark, node: Element, more: Readonly<Record<string, string>> = {}): Element =>
  element(node.tag, contentMarked(mark, node), { ...node.attributes, 'data-change': CHANGE[mark], ...more });

const contentMarked = (mark: Mark, node: Element): readonly Node[] => {
  if (node.children.length === 0) return [];
  if (STRUCTURES.has(node.tag) || node.children.some((child) => isFixedIn(node.tag, child))) {
    return node.children.map((child) => (isElement(child) ? element(child.tag, contentMarked(mark, child), child.attributes) : child));
  }
  return [marked(mark, node.children)];
};

/** The new element, with what its attributes were before. */
export const withOldAttributes = (fresh: Element, old: Element, children: readonly Node[] = fresh.children): Element => {
  const attributes: Record<string, string> = { ...fresh.attributes };
  const added = Object.keys(fresh.attributes).filter((name) => old.attributes[name] === undefined);
  for (const [name, value] of Object.entries(old.attributes)) if (fresh.attributes[name] !== value) attributes[`data-old-${name}`] = value;
  if (added.length > 0) attributes['data-new'] = added.join(' ');
  return element(fresh.tag, children, attributes);
};

const OLD = /^data-old-/;

const unmarked = (attributes: Readonly<Record<string, string>>, keep: Mark): Record<string, string> => {
  const { 'data-change': _change, 'data-column': _column, 'data-new': added, ...rest } = attributes;
  const unknownBefore = keep === 'del' ? (added?.split(' ') ?? []) : [];
  const result = Object.fromEntries(Object.entries(rest).filter(([name]) => !OLD.test(name) && !unknownBefore.includes(name)));
  if (keep === 'ins') return result;
  for (const [name, value] of Object.entries(rest)) if (OLD.test(name)) result[name.replace(OLD, '')] = value;
  return result;
};

const resolved = (nodes: readonly Node[], keep: Mark, tag: string): readonly Node[] =>
  tidy(nodes.flatMap((node): readonly Node[] => {
    if (!isElement(node)) return [node];
    const change = node.attributes['data-change'];
    if (change === 'note' || change === CHANGE[keep === 'ins' ? 'del' : 'ins']) return [];
    if (node.tag === 'ins' || node.tag === 'del') return node.tag === keep ? resolved(node.children, keep, tag) : [];
    return [element(node.tag, resolved(node.children, keep, node.tag), unmarked(node.attributes, keep))];
  }), tag);

/** The new text, from the marked one. */
export const accepted = (html: string): string => htmlOf(resolved(parse(html), 'ins', ''));

/** The old text, from the marked one. */
export const rejected = (html: string): string => htmlOf(resolved(parse(html), 'del', ''));
