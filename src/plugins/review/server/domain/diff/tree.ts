/** HTML as this folder compares it: a text is a string, everything else an element. */
export interface Element {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Node[];
}
export type Node = Element | string;

export const element = (tag: string, children: readonly Node[] = [], attributes: Readonly<Record<string, string>> = {}): Element =>
  ({ tag, attributes, children });

export const isElement = (node: Node | undefined): node is Element => typeof node === 'object';

export const VOID: ReadonlySet<string> = new Set(['br', 'hr', 'img', 'col', 'wbr', 'source']);

const BLOCKS: ReadonlySet<string> = new Set([
  'p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'ul', 'ol', 'li', 'blockquote', 'pre', 'figure', 'figcaption', 'table', 'caption', 'thead', 'tbody', 'tfoot',
  'tr', 'th', 'td', 'colgroup', 'col', 'div', 'section', 'article', 'header', 'footer', 'aside', 'nav', 'main', 'dl', 'dt', 'dd',
]);

/** Elements that hold nothing but their own kind of children, so that no `ins` or `del` may stand directly in them. */
export const STRUCTURES: ReadonlySet<string> = new Set(['ul', 'ol', 'table', 'thead', 'tbody', 'tfoot', 'tr', 'dl']);

const known = new WeakMap<Element, boolean>();

/** A block of its own, or an inline element that a careless source put around blocks. */
export const isBlock = (node: Node | undefined): boolean => {
  if (!isElement(node)) return false;
  let answer = known.get(node);
  if (answer === undefined) {
    answer = BLOCKS.has(node.tag) || node.children.some(isBlock);
    known.set(node, answer);
  }
  return answer;
};

/** All text below, in order. */
export const textIn = (node: Node): string => (isElement(node) ? node.children.map(textIn).join('') : node);

const attributesText = (attributes: Readonly<Record<string, string>>): string =>
  Object.keys(attributes).sort().map((name) => ` ${name}="${escaped(attributes[name] ?? '')}"`).join('');

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** The start tag without its brackets: what two elements share when only their content differs. */
export const shell = ({ tag, attributes }: Element): string => tag + attributesText(attributes);

export const htmlOf = (nodes: readonly Node[]): string => nodes.map((node) => {
  if (!isElement(node)) return node.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return VOID.has(node.tag) ? `<${shell(node)} />` : `<${shell(node)}>${htmlOf(node.children)}</${node.tag}>`;
}).join('');
