import type { ChangeKind } from '../../../contracts/changes';
import { isBlock, isElement, textIn, type Element, type Node } from './tree';

/** A change as it is found in the marks. */
export interface Found {
  readonly kind: ChangeKind;
  readonly before: string | null;
  readonly after: string | null;
}

const LONGEST = 160;

/** A text as one line, cut at a word. */
export const shortened = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= LONGEST ? line : `${line.slice(0, line.lastIndexOf(' ', LONGEST) > 0 ? line.lastIndexOf(' ', LONGEST) : LONGEST)}…`;
};

const inOrder = (nodes: readonly Node[]): Element[] => nodes.flatMap((node) => (isElement(node) ? [node, ...inOrder(node.children)] : []));
const first = (node: Element | null, tag: string): Element | undefined => (node === null ? undefined : inOrder(node.children).find((each) => each.tag === tag));

/** Text with blanks where blocks and cells meet. */
const spaced = (node: Node): string => (isElement(node) ? node.children.map(spaced).join('') + (isBlock(node) || node.tag === 'br' ? ' ' : '') : node);
const wordsOf = (node: Element | null): string | null => {
  const text = node === null ? '' : shortened(spaced(node));
  return text === '' ? null : text;
};

const pictureName = (picture: Element | undefined): string | null => (picture === undefined ? null : picture.attributes.alt || picture.attributes.src || null);

/** What went and what came in its place. */
export const groupChange = (gone: Element | null, came: Element | null): Found => {
  const [before, after] = [wordsOf(gone), wordsOf(came)];
  const [oldPicture, newPicture] = [first(gone, 'img'), first(came, 'img')];
  if (before === null && after === null && (oldPicture || newPicture)) {
    const kind = oldPicture && newPicture ? 'picture-replaced' : newPicture ? 'picture-added' : 'picture-removed';
    return { kind, before: pictureName(oldPicture), after: pictureName(newPicture) };
  }
  if (gone && came && textIn(gone) === textIn(came)) return sameWords(gone, came, before);
  return { kind: gone && came ? 'replaced' : came ? 'added' : 'removed', before, after };
};

/** The words stayed: then it is where they lead, or how they look. */
const sameWords = (gone: Element, came: Element, words: string | null): Found => {
  const [old, fresh] = [first(gone, 'a')?.attributes, first(came, 'a')?.attributes];
  if (old?.href !== fresh?.href) return { kind: 'link-changed', before: old?.href ?? null, after: fresh?.href ?? null };
  if (old?.['data-sha'] !== fresh?.['data-sha']) return { kind: 'picture-bytes', before: words, after: words };
  return { kind: 'reformatted', before: words, after: words };
};

/** A row, a column or an item that came or went as a whole. */
export const wholeChange = (node: Element, change: 'added' | 'removed'): Found => {
  const what = node.attributes['data-column'] !== undefined ? 'column' : node.tag === 'tr' || node.tag === 'td' || node.tag === 'th' ? 'row' : 'item';
  const text = wordsOf(node);
  return { kind: `${what}-${change}`, before: change === 'removed' ? text : null, after: change === 'added' ? text : null };
};

/** Attributes that nobody sees. */
const UNSEEN: ReadonlySet<string> = new Set(['id', 'class', 'srcset', 'sizes', 'loading', 'width', 'height', 'title', 'lang', 'rel', 'target', 'scope', 'datetime']);

/** A change of attributes alone: of a picture's description or bytes, of merged cells, of a list's numbers. */
export const attributeChange = ({ tag, attributes }: Element): Found | null => {
  const added = attributes['data-new']?.split(' ') ?? [];
  const names = [...added, ...Object.keys(attributes).filter((name) => name.startsWith('data-old-')).map((name) => name.slice('data-old-'.length))];
  const seen = names.filter((name) => !UNSEEN.has(name));
  if (seen.length === 0) return null;
  if (tag === 'img' && seen.includes('alt')) {
    return { kind: 'picture-described', before: attributes['data-old-alt'] || null, after: attributes.alt || null };
  }
  if (tag === 'img' && seen.includes('data-sha')) return { kind: 'picture-bytes', before: pictureName({ tag, attributes, children: [] }), after: null };
  return { kind: 'laid-out', before: null, after: null };
};
