import { Parser } from 'htmlparser2';
import { element, isBlock, isElement, shell, STRUCTURES, type Node } from './tree';

interface Open {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Node[];
}

/** SHA-256 of files by their address. */
export type Digests = ReadonlyMap<string, string>;

const NO_DIGESTS: Digests = new Map();

/**
 * Reads HTML in NFC and in one form, so that what only was written differently compares as equal. Pictures and links
 * to files carry the digest of the file as `data-sha`, so that other bytes under the same address are a difference.
 */
export const parse = (html: string, digests: Digests = NO_DIGESTS): readonly Node[] => {
  const root: Open = { tag: '', attributes: {}, children: [] };
  const open: Open[] = [root];
  const top = (): Open => open[open.length - 1] ?? root;
  const parser = new Parser({
    onopentag(tag, attributes) {
      const digest = digests.get((tag === 'img' ? attributes.src : tag === 'a' ? attributes.href : undefined) ?? '');
      open.push({ tag, attributes: { ...attributes, ...(digest === undefined ? {} : { 'data-sha': digest }) }, children: [] });
    },
    ontext(text) {
      top().children.push(text);
    },
    onclosetag() {
      const done = open.length > 1 ? open.pop() : undefined;
      if (done) top().children.push(element(done.tag, tidy(done.children, done.tag), done.attributes));
    },
  }, { decodeEntities: true, lowerCaseTags: true });
  parser.write(html.normalize('NFC'));
  parser.end();
  return tidy(root.children, '');
};

/** Elements that only say how their text looks or where it leads: two neighbours with the same start tag are one. */
const FORMATTING: ReadonlySet<string> = new Set(['a', 'strong', 'b', 'em', 'i', 'u', 's', 'sub', 'sup', 'code', 'span', 'cite', 'time', 'small']);

const isBlank = (node: Node): boolean => typeof node === 'string' && node.trim() === '';

/** One form for the children of an element: neighbouring texts joined, equal formatting joined, blanks between blocks dropped. */
export const tidy = (children: readonly Node[], tag: string): readonly Node[] => {
  const joined: Node[] = [];
  for (const child of children) {
    const before = joined[joined.length - 1];
    if (typeof child === 'string') {
      if (child === '') continue;
      if (typeof before === 'string') joined[joined.length - 1] = before + child;
      else joined.push(child);
      continue;
    }
    const empty = child.children.length === 0 && FORMATTING.has(child.tag);
    if (empty) continue;
    if (isElement(before) && FORMATTING.has(child.tag) && !isBlock(child) && !isBlock(before) && shell(before) === shell(child)) {
      joined[joined.length - 1] = element(child.tag, tidy([...before.children, ...child.children], child.tag), child.attributes);
    } else {
      joined.push(child);
    }
  }
  if (!STRUCTURES.has(tag) && !joined.some(isBlock)) return joined;
  const edge = (node: Node | undefined): boolean => node === undefined || isBlock(node);
  return joined.filter((node, at) => !isBlank(node) || !(STRUCTURES.has(tag) || edge(joined[at - 1]) || edge(joined[at + 1])));
};

