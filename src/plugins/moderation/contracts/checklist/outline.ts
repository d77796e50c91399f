import type { AnyNode, Element } from 'domhandler';
import { findAll, getElementsByTagName, isTag, textContent } from 'domutils';
import { parseDocument } from 'htmlparser2';

export interface Heading { readonly level: number; readonly text: string }
export interface Picture { readonly src: string; readonly alt: string | null }
export interface Link { readonly href: string; readonly text: string }
export interface Table { readonly hasHeader: boolean; readonly isGrid: boolean; readonly text: string }

/** What the rules look at in a rich text, in the order of the text. */
export interface Outline {
  readonly headings: readonly Heading[];
  readonly pictures: readonly Picture[];
  readonly links: readonly Link[];
  readonly tables: readonly Table[];
  readonly paragraphs: readonly string[];
  /** Texts of paragraphs, list items and cells. */
  readonly texts: readonly string[];
}

const plain = (text: string): string => text.replace(/[\s\u00a0]+/g, ' ').trim();

/** Text as a screen reader would read it: pictures count by their alternative text. */
const readText = (node: AnyNode): string => {
  const pictures = 'children' in node ? getElementsByTagName('img', node.children, true) : [];
  return plain([textContent(node), ...pictures.map(({ attribs }) => attribs.alt ?? '')].join(' '));
};

const tableOf = (table: Element): Table => {
  const rows = getElementsByTagName('tr', table.children, true);
  const cells = rows.map((row) => row.children.filter((cell) => isTag(cell) && (cell.name === 'td' || cell.name === 'th')) as Element[]);
  return {
    hasHeader: cells.some((row) => row.some(({ name }) => name === 'th')),
    isGrid: cells.length > 1 && cells.some((row) => row.length > 1),
    text: plain(cells[0]?.map((cell) => textContent(cell)).join(' ') ?? ''),
  };
};

/** Reads a rich text without a browser, so that the edit view and the server see the same. */
export const outlineOf = (html: string): Outline => {
  const { children } = parseDocument(html);
  const all = findAll(() => true, children);
  const named = (name: string): Element[] => all.filter((element) => element.name === name);
  return {
    headings: all.filter(({ name }) => /^h[1-6]$/.test(name)).map((element) => ({ level: Number(element.name[1]), text: readText(element) })),
    pictures: named('img').map(({ attribs }) => ({ src: attribs.src ?? '', alt: attribs.alt ?? null })),
    links: named('a').filter(({ attribs }) => attribs.href !== undefined).map((element) => ({ href: element.attribs.href ?? '', text: readText(element) })),
    tables: named('table').map(tableOf),
    texts: all.filter(({ name }) => name === 'p' || name === 'li' || name === 'td').map((element) => plain(textContent(element))),
    paragraphs: named('p').map((element) => plain(textContent(element))),
  };
};
