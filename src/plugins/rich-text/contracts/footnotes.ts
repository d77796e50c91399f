import { isTag, isText, type AnyNode, type Document, type Element } from 'domhandler';
import { findAll, getChildren, removeElement, textContent } from 'domutils';

/** Where a footnote is called in a text → the nodes of its words. */
export type Footnotes = ReadonlyMap<Element, readonly AnyNode[]>;

const ITEM = /^(li|p|div|dd|aside|section)$/;
const LEFT_OVER = /^(ol|ul|div|section|hr|br|a|aside)$/;

const ancestors = (element: Element): Element[] => {
  const out: Element[] = [];
  for (let up = element.parent; up && isTag(up); up = up.parent) out.push(up);
  return out;
};

/** Word writes the whole address of its file in front of an anchor. */
const anchorOf = ({ attribs }: Element): string | null => {
  const href = attribs.href ?? '';
  const at = href.indexOf('#');
  return at === 0 || (at > 0 && /^file:/i.test(href)) ? decodeURIComponent(href.slice(at + 1).replace(/%(?![0-9a-f]{2})/gi, '%25')) || null : null;
};

const namesOf = ({ attribs }: Element): string[] => [attribs.id, attribs.name].filter((name): name is string => Boolean(name));

/** The element that holds the words of a note whose anchor or way back is `inside`. */
const itemOf = (inside: Element): Element | null => {
  const around = [inside, ...ancestors(inside)].filter(({ name }) => ITEM.test(name));
  return around.find(({ name, attribs }) => name === 'li' || /^(ftn|edn)\d+$/.test(attribs.id ?? '')) ?? around[0] ?? null;
};

/** Takes away what held only notes: their list, the rule above it. */
const removeWithShell = (item: Element): void => {
  const shells = ancestors(item);
  removeElement(item);
  for (const shell of shells) {
    const rest = getChildren(shell);
    const isShell = LEFT_OVER.test(shell.name) && rest.every((node) => (isText(node) ? node.data.trim() === '' : !isTag(node) || /^(hr|br)$/.test(node.name)));
    if (!isShell) return;
    removeElement(shell);
  }
};

/**
 * Finds footnotes by what makes them footnotes in every known markup (ours, Word's, mammoth's, Google's, Wikipedia's): a
 * link with a name of its own leads to a later place from which a link leads back to it. Takes their list out of the text.
 */
export const takeFootnotes = (document: Document): Footnotes => {
  const links = findAll(({ name, attribs }) => name === 'a' && attribs.href !== undefined, document.children);
  if (!links.some((link) => anchorOf(link) !== null)) return new Map();
  const order = new Map<Element, number>();
  const named = new Map<string, Element>();
  for (const [index, element] of findAll(() => true, document.children).entries()) {
    order.set(element, index);
    for (const name of namesOf(element)) if (!named.has(name)) named.set(name, element);
  }
  const found = new Map<Element, readonly AnyNode[]>();
  const items = new Set<Element>();
  const taken: Array<{ item: Element; back: Element }> = [];
  for (const link of links) {
    const target = named.get(anchorOf(link) ?? '');
    if (!target || (order.get(target) ?? 0) <= (order.get(link) ?? 0)) continue;
    const own = [link, ...ancestors(link).filter(({ name }) => /^(sup|span)$/.test(name))].flatMap(namesOf);
    const item = itemOf(target);
    if (own.length === 0 || !item || items.has(item) || ancestors(link).includes(item)) continue;
    const back = findAll((element) => element.name === 'a' && own.includes(anchorOf(element) ?? ''), [item])[0];
    if (!back) continue;
    items.add(item);
    taken.push({ item, back });
    found.set(link, [item]);
  }
  for (const { item, back } of taken) {
    // What stands around the way back goes with it when it holds nothing else: `<sup><a>^</a></sup>`.
    let shell = back;
    for (const up of ancestors(back)) {
      if (up === item || textContent(up).trim() !== textContent(back).trim() || ITEM.test(up.name)) break;
      shell = up;
    }
    removeElement(shell);
    removeWithShell(item);
  }
  return found;
};
