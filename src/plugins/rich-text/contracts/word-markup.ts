import { Element, isComment, isDirective, isTag, isText, type AnyNode, type Document } from 'domhandler';
import { appendChild, findAll, removeElement, replaceElement, textContent } from 'domutils';
import { stylesOf } from './inline-styles';

interface Item {
  readonly paragraph: Element;
  readonly level: number;
  /** Word's number of the list. */
  readonly list: string;
  /** What Word printed in front of the paragraph: `1.`, `a)`, `·`. */
  readonly bullet: string;
}

/** `mso-list:l0 level2 lfo1` of a paragraph. */
const listOf = ({ name, attribs }: Element): Pick<Item, 'level' | 'list'> | null => {
  if (name !== 'p') return null;
  const [, list, level] = /(?:^|;)\s*mso-list:\s*(l\d+)\s+level(\d)\b/i.exec(attribs.style ?? '') ?? [];
  return list && level ? { list, level: Number(level) } : null;
};

const isBulletText = (element: Element): boolean => /mso-list:\s*ignore/i.test(element.attribs.style ?? '');

/** Kind of a list by the sign of its first item; numbers that do not begin at one are kept. */
const listFor = (bullet: string): Element => {
  const sign = bullet.replace(/[\s\u00a0()[\].]/g, '');
  const number = /^\d{1,5}$/.test(sign) ? Number(sign) : null;
  if (number !== null) return new Element('ol', number === 1 ? {} : { start: String(number) });
  if (/^[a-zA-Z]$/.test(sign) && sign.toLowerCase() !== 'o') return new Element('ol', { type: /^[iI]$/.test(sign) ? sign : sign === sign.toLowerCase() ? 'a' : 'A' });
  if (/^[ivx]{2,}$/i.test(sign)) return new Element('ol', { type: sign === sign.toLowerCase() ? 'i' : 'I' });
  return new Element('ul', {});
};

/** Puts the items of one run of list paragraphs into real lists, nested by their levels. */
const build = (items: readonly Item[]): Element[] => {
  const roots: Element[] = [];
  const standing: Array<{ element: Element; level: number; list: string }> = [];
  for (const { paragraph, level, list, bullet } of items) {
    const isOver = (open: { level: number; list: string }) => open.level > level || (open.level === level && open.list !== list);
    while (standing.length > 0 && isOver(standing.at(-1) as { level: number; list: string })) standing.pop();
    let top = standing.at(-1);
    if (!top || top.level < level) {
      const element = listFor(bullet);
      const around = top ? (top.element.children.at(-1) as Element | undefined) : undefined;
      if (around) appendChild(around, element);
      else roots.push(element);
      top = { element, level, list };
      standing.push(top);
    }
    const item = new Element('li', {});
    for (const child of [...paragraph.children]) appendChild(item, child);
    appendChild(top.element, item);
  }
  return roots;
};

const isBlankBetween = (node: AnyNode): boolean => (isText(node) && node.data.trim() === '') || isComment(node) || isDirective(node);

const makeLists = (parent: Document | Element): void => {
  const children = [...parent.children];
  let run: Item[] = [];
  const close = () => {
    const first = run[0]?.paragraph;
    if (!first) return;
    const lists = build(run);
    const holder = new Element('div', {});
    for (const list of lists) appendChild(holder, list);
    for (const { paragraph } of run.slice(1)) removeElement(paragraph);
    replaceElement(first, holder);
    run = [];
  };
  for (const child of children) {
    const place = isTag(child) ? listOf(child) : null;
    if (isTag(child) && place) {
      const signs = findAll(isBulletText, [child]);
      run.push({ paragraph: child, ...place, bullet: signs.map((sign) => textContent(sign)).join('') });
      for (const sign of signs) removeElement(sign);
    } else if (!isBlankBetween(child)) {
      close();
      if (isTag(child)) makeLists(child);
    }
  }
  close();
};

const RENAMED: ReadonlyArray<[RegExp, string]> = [[/^MsoTitle$/, 'h1'], [/^Mso(Intense)?Quote/, 'blockquote']];

/** Turns what Word means by classes and styles into elements: lists, title, quotes; hidden text goes. Changes the tree. */
export const readWordMarkup = (document: Document): void => {
  for (const element of findAll(() => true, document.children)) {
    const style = stylesOf(element);
    if (style.display === 'none' || /^(all|hide)$/i.test(style['mso-hide'] ?? '')) removeElement(element);
    else if (element.name === 'p') element.name = RENAMED.find(([pattern]) => pattern.test(element.attribs.class ?? ''))?.[1] ?? 'p';
  }
  makeLists(document);
};
