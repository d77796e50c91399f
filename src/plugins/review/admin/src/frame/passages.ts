import { anchorAt, readPassage, type PassageAnchor, type PassageText, type TreeReader } from '../../../contracts';

/** The browser's tree, without what is struck out and what only remarks on it. */
const READER: TreeReader<Node> = {
  text: (node) => (node.nodeType === Node.TEXT_NODE ? (node.nodeValue ?? '') : null),
  // No `instanceof`: the frame's nodes are of another window.
  tag: (node) => ('tagName' in node ? String(node.tagName).toLowerCase() : ''),
  children: (node) => Array.from(node.childNodes),
  skip: (node) => {
    const { tagName, getAttribute } = node as Element;
    if (tagName === 'DEL') return true;
    const change = getAttribute?.call(node, 'data-change');
    return change === 'note' || change === 'removed';
  },
};

const fieldOf = (node: Node | null): HTMLElement | null =>
  ((node?.nodeType === Node.TEXT_NODE ? node.parentElement : (node as Element | null))?.closest<HTMLElement>('[data-field]')) ?? null;

export const fieldElement = (page: Document, field: string): HTMLElement | null => page.querySelector<HTMLElement>(`[data-field="${CSS.escape(field)}"]`);

export const textOfField = (element: HTMLElement): PassageText<Node> => readPassage<Node>(element, READER);

/** Place of a point of the page in the text of its field: the first character at or behind it. */
const indexOf = ({ nodes, offsets, text }: PassageText<Node>, range: Range, atStart: boolean): number => {
  const point = range.cloneRange();
  point.collapse(atStart);
  // The characters stand in the order of the page; a hundred pages have some 250,000 of them.
  let [low, high] = [0, text.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (point.comparePoint(nodes[middle] as Node, offsets[middle] as number) >= 0) high = middle;
    else low = middle + 1;
  }
  return low;
};

/** The passage that is selected in the page, cut to one field and to whole characters; null when nothing is. */
export const selectedPassage = (page: Document): PassageAnchor | null => {
  const selection = page.getSelection();
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const field = fieldOf(range.startContainer) ?? fieldOf(range.endContainer);
  const name = field?.dataset.field;
  if (!field || !name) return null;
  const read = textOfField(field);
  let [start, end] = [indexOf(read, range, true), indexOf(read, range, false)];
  while (start < end && /\s/.test(read.text.charAt(start))) start += 1;
  while (end > start && /\s/.test(read.text.charAt(end - 1))) end -= 1;
  return end > start ? anchorAt(name, read.text, start, end) : null;
};

export interface Paragraph { readonly anchor: PassageAnchor; readonly text: string }

/** The paragraphs of the page, for those who choose one from a list instead of selecting text. */
export const paragraphsOf = (page: Document): readonly Paragraph[] =>
  Array.from(page.querySelectorAll<HTMLElement>('[data-field]')).flatMap((field) => {
    const { text } = textOfField(field);
    const name = field.dataset.field ?? '';
    let start = 0;
    return text.split('\n').flatMap((line): Paragraph[] => {
      const from = start;
      start += line.length + 1;
      return line.trim() === '' ? [] : [{ text: line, anchor: anchorAt(name, text, from, from + line.length) }];
    });
  });
