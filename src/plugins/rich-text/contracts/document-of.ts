import type { AnyNode, Element } from 'domhandler';
import { isTag, isText } from 'domhandler';
import { findAll, textContent } from 'domutils';
import { parseDocument } from 'htmlparser2';
import { withoutSignatures } from '../../platform/contracts/file-address';
import { isAllowedAttribute, isOwnFile, isSafeAddress } from '../../platform/contracts/rich-text';
import { PARAGRAPH, plainOrNull, withMark, withoutMark, type TextMark, type TextNode } from './document';
import { takeFootnotes, type Footnotes } from './footnotes';
import { marksWithin } from './inline-styles';
import { codeText, plainText, tidyInline } from './inline';
import { squareRows } from './table-shape';
import { readWordMarkup } from './word-markup';

export interface ReadOptions {
  /** The text comes from elsewhere (clipboard, Word file): styles mean marks, empty paragraphs and hard blanks go. */
  readonly foreign?: boolean;
  /** Origin of this portal: pictures with its full address are its own. */
  readonly origin?: string;
}

export interface ReadText {
  readonly document: TextNode;
  /** Pictures that are no files of this portal and were left out. */
  readonly picturesLeftOut: number;
}

const SKIPPED = /^(script|style|head|title|template|noscript|iframe|object|embed|applet|svg|math|audio|video|canvas|input|button|select|textarea|datalist|xml|meta|link|colgroup|col|map|v:.*|w:.*)$/;
const BLOCK = /^(p|div|section|article|main|header|footer|nav|aside|address|center|dl|dt|dd|form|fieldset|details|summary|hgroup|body|html|figcaption|caption|li|td|th|tr|tbody|thead|tfoot|legend)$/;
const ROWS = /^(thead|tbody|tfoot)$/;

type Attributes = Readonly<Record<string, unknown>>;

/** Elsewhere a line break at the edge of a paragraph is a distance, which is the page's affair here. */
const withoutOuterBreaks = (line: readonly TextNode[]): readonly TextNode[] => {
  const isWord = ({ type }: TextNode) => type !== 'hardBreak';
  const first = line.findIndex(isWord);
  return first < 0 ? [] : line.slice(first, line.findLastIndex(isWord) + 1);
};

/** Collects blocks; inline content gathers until a block begins or ends. */
class Blocks {
  readonly done: TextNode[] = [];
  private line: TextNode[] = [];

  constructor(private readonly text: TextNode, private readonly foreign: boolean) {}

  inline(node: TextNode): void {
    this.line.push(node);
  }

  block(node: TextNode): void {
    this.flush();
    this.done.push(node);
  }

  flush(): boolean {
    const line = tidyInline(this.line);
    this.line = [];
    const content = this.foreign ? withoutOuterBreaks(line) : line;
    if (content.length > 0) this.done.push({ ...this.text, content });
    return content.length > 0;
  }
}

const marked = (node: TextNode, marks: readonly TextMark[]): TextNode => (marks.length > 0 ? { ...node, marks } : node);

/** Bold is how other programs draw a heading, not a part of it. */
const plainHeading = (block: TextNode): TextNode => block.type !== 'heading' ? block : {
  ...block, content: (block.content ?? []).map(({ marks = [], ...node }) => marked(node, withoutMark(marks, 'bold'))),
};

class Reader {
  picturesLeftOut = 0;

  constructor(
    private readonly notes: Footnotes,
    private readonly foreign: boolean,
    private readonly origin: string,
    private readonly headingShift: number,
  ) {}

  blocksOf(nodes: readonly AnyNode[], marks: readonly TextMark[] = [], text: TextNode = PARAGRAPH): TextNode[] {
    const out = new Blocks(text, this.foreign);
    for (const node of nodes) this.read(node, marks, out);
    out.flush();
    return out.done;
  }

  /** At least one block, as items and cells need; `paragraphFirst` for list items. */
  private holder(nodes: readonly AnyNode[], marks: readonly TextMark[], paragraphFirst = false): TextNode[] {
    const blocks = this.blocksOf(nodes, marks);
    return blocks.length === 0 || (paragraphFirst && blocks[0]?.type !== 'paragraph') ? [PARAGRAPH, ...blocks] : blocks;
  }

  private inlineOf(nodes: readonly AnyNode[]): readonly TextNode[] {
    const blocks = this.blocksOf(nodes);
    const lines = (node: TextNode): Array<readonly TextNode[]> =>
      node.content && node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'codeBlock' ? node.content.flatMap(lines) : [node.content ?? []];
    return tidyInline(blocks.flatMap(lines).flatMap((line, index) => (index === 0 ? line : [{ type: 'hardBreak' }, ...line])));
  }

  private read(node: AnyNode, marks: readonly TextMark[], out: Blocks): void {
    if (isText(node)) {
      const text = this.foreign ? node.data.replaceAll('\u00a0', ' ') : node.data;
      if (text !== '') out.inline(marked({ type: 'text', text }, marks));
    } else if (isTag(node)) this.element(node, marks, out);
  }

  private element(element: Element, marks: readonly TextMark[], out: Blocks): void {
    const { name, attribs, children } = element;
    const attribute = (key: string): string | null => {
      const value = attribs[key];
      return value !== undefined && isAllowedAttribute(name, key, value) ? value : null;
    };
    const level = /^h([1-6])$/.exec(name)?.[1];
    if (SKIPPED.test(name)) return;
    if (level !== undefined) {
      const attrs = { level: Math.min(4, Math.max(2, Number(level) + this.headingShift)), id: this.foreign ? null : attribute('id') };
      out.flush();
      for (const block of this.blocksOf(children, marks, { type: 'heading', attrs })) out.block(this.foreign ? plainHeading(block) : block);
      return;
    }
    switch (name) {
      case 'br': out.inline(marked({ type: 'hardBreak' }, marks)); return;
      case 'hr': out.block({ type: 'horizontalRule' }); return;
      case 'img': this.picture(element, out, []); return;
      case 'a': this.link(element, marks, out); return;
      case 'ul':
      case 'ol': this.list(element, marks, out); return;
      case 'blockquote': out.block({ type: 'blockquote', attrs: { cite: attribute('cite') }, content: this.holder(children, marks) }); return;
      case 'pre': {
        const text = codeText(textContent(element));
        out.block({ type: 'codeBlock', ...(text ? { content: [{ type: 'text', text }] } : {}) });
        return;
      }
      case 'table': this.table(element, marks, out); return;
      case 'figure': this.figure(element, marks, out); return;
    }
    const within = marksWithin(element, marks, this.foreign);
    if (!BLOCK.test(name)) {
      for (const child of children) this.read(child, within, out);
      return;
    }
    out.flush();
    const before = out.done.length;
    for (const child of children) this.read(child, within, out);
    out.flush();
    if (name === 'p' && !this.foreign && out.done.length === before) out.block(PARAGRAPH);
  }

  private link(element: Element, marks: readonly TextMark[], out: Blocks): void {
    const note = this.notes.get(element);
    if (note) {
      out.inline({ type: 'footnote', attrs: { note: this.inlineOf(note) } });
      return;
    }
    const { href = '', title, lang, target } = element.attribs;
    const isAnchorElsewhere = this.foreign && href.startsWith('#');
    const leads = href !== '' && isSafeAddress(href) && !isAnchorElsewhere;
    const attrs: Attributes = {
      href: withoutSignatures(href.trim()), title: title || null, lang: lang && isAllowedAttribute('a', 'lang', lang) ? lang : null,
      target: !this.foreign && target === '_blank' ? target : null,
    };
    const within = marksWithin(element, leads ? withMark(marks, { type: 'link', attrs }) : marks, this.foreign);
    for (const child of element.children) this.read(child, within, out);
  }

  private list(element: Element, marks: readonly TextMark[], out: Blocks): void {
    const items: TextNode[] = [];
    let loose: AnyNode[] = [];
    const takeLoose = () => {
      const blocks = this.blocksOf(loose, marks);
      loose = [];
      const last = items.at(-1);
      // A list straight inside a list (Google Docs, old web pages) belongs to the item before it.
      if (blocks.length > 0) items.push({ type: 'listItem', content: [...(last ? ((items.pop() as TextNode).content ?? []) : [PARAGRAPH]), ...blocks] });
    };
    for (const child of element.children) {
      if (!isTag(child) || child.name !== 'li') loose.push(child);
      else {
        takeLoose();
        items.push({ type: 'listItem', content: this.holder(child.children, marksWithin(child, marks, this.foreign), true) });
      }
    }
    takeLoose();
    if (items.length === 0) return;
    const start = Number(element.attribs.start ?? 1);
    const kind = element.attribs.type ?? '';
    out.block(element.name === 'ul' ? { type: 'bulletList', content: items } : {
      type: 'orderedList', content: items,
      attrs: { start: Number.isInteger(start) && start >= 0 && start < 100_000 ? start : 1, type: isAllowedAttribute('ol', 'type', kind) ? kind : null },
    });
  }

  private table(element: Element, marks: readonly TextMark[], out: Blocks, caption = ''): void {
    const parts = element.children.filter(isTag);
    const rows = parts.flatMap((part) => (ROWS.test(part.name) ? part.children.filter(isTag) : [part])).filter(({ name }) => name === 'tr');
    const cells = (row: Element): TextNode[] => row.children.filter(isTag).filter(({ name }) => name === 'td' || name === 'th').map((cell) => ({
      type: cell.name === 'th' ? 'tableHeader' : 'tableCell',
      attrs: { colspan: Number(cell.attribs.colspan ?? 1), rowspan: Number(cell.attribs.rowspan ?? 1) },
      content: this.holder(cell.children, cell.name === 'th' && this.foreign ? [] : marks),
    }));
    const read = rows.map((row): TextNode => ({ type: 'tableRow', content: cells(row) })).filter(({ content = [] }) => content.length > 0);
    const words = [...parts.filter(({ name }) => name === 'caption').map((part) => plainText(this.inlineOf(part.children))), caption].join(' ').trim();
    if (read.length > 0) out.block({ type: 'table', attrs: { caption: plainOrNull(words) }, content: squareRows(read) });
    else for (const part of parts) this.read(part, marks, out);
  }

  private picture(element: Element, out: Blocks, caption: readonly TextNode[]): boolean {
    const { src = '', alt = '', title, width = '', height = '' } = element.attribs;
    const plain = withoutSignatures(src);
    const own = this.origin && plain.startsWith(`${this.origin}/`) ? plain.slice(this.origin.length) : plain;
    if (!isOwnFile(own)) {
      // Pictures of one point are counters of web pages, not pictures.
      if (!(Number(width) <= 2 && Number(height) <= 2 && width !== '' && height !== '')) this.picturesLeftOut += 1;
      return false;
    }
    const size = (value: string): number | null => (!this.foreign && isAllowedAttribute('img', 'width', value) ? Number(value) : null);
    out.block({
      type: 'figure', attrs: { src: own, alt: alt.trim(), title: title || null, width: size(width), height: size(height) },
      ...(caption.length > 0 ? { content: caption } : {}),
    });
    return true;
  }

  /** A figure of ours holds one picture; others keep their parts, the words below them go with the last one. */
  private figure(element: Element, marks: readonly TextMark[], out: Blocks): void {
    const pictures = findAll(({ name }) => name === 'img', element.children);
    const tables = element.children.filter((node): node is Element => isTag(node) && node.name === 'table');
    const captions = element.children.filter((node): node is Element => isTag(node) && node.name === 'figcaption');
    const [only] = tables;
    if (only && tables.length === 1 && pictures.length === 0) {
      this.table(only, marks, out, captions.map((caption) => plainText(this.inlineOf(caption.children))).join(' '));
      return;
    }
    const rest = element.children.filter((node) => !captions.includes(node as Element) && !(isTag(node) && (node.name === 'img' || node.name === 'a') && pictures.length > 0));
    const words = this.inlineOf(captions);
    let hasWords = false;
    for (const [index, picture] of pictures.entries()) {
      const last = index === pictures.length - 1;
      hasWords = this.picture(picture, out, last ? words : []) && last;
    }
    if (pictures.length === 0 || rest.some((node) => textContent(node).trim() !== '')) for (const node of rest) this.read(node, marks, out);
    if (!hasWords && words.length > 0) out.block({ ...PARAGRAPH, content: words });
  }
}

/**
 * Reads any HTML as a text of ours: what the allow-list has is kept in the editor's shape, everything else loses its
 * element and keeps its words; scripts and the like go with their content. Without `foreign`, nothing visible is lost.
 */
export const documentOf = (html: string, { foreign = false, origin = '' }: ReadOptions = {}): ReadText => {
  const tree = parseDocument(html);
  if (foreign) readWordMarkup(tree);
  const notes = takeFootnotes(tree);
  // Our texts begin at h2, under the page's own title.
  const shift = findAll(({ name }) => name === 'h1', tree.children).length > 0 ? 1 : 0;
  const reader = new Reader(notes, foreign, origin, shift);
  const content = reader.blocksOf(tree.children);
  return { document: { type: 'doc', content: content.length > 0 ? content : [PARAGRAPH] }, picturesLeftOut: reader.picturesLeftOut };
};
