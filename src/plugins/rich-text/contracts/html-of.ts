import { FOOTNOTE, isAllowedAttribute, NEW_WINDOW } from '../../platform/contracts/rich-text';
import { inOrder, MARK_TAG, PARAGRAPH, type TextMark, type TextNode } from './document';
import { codeText, tidyInline } from './inline';
import { headRows, scopeOf, spanOf, squareRows } from './table-shape';

/** Footnotes met so far, in the order of their numbers. */
type Notes = Array<readonly TextNode[]>;

const escapeText = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** An opening tag with those attributes that have a value the allow-list takes. */
const open = (tag: string, attributes: Readonly<Record<string, unknown>> = {}, end = '>'): string => {
  const kept = Object.entries(attributes).flatMap(([name, given]) => {
    if (given === null || given === undefined) return [];
    const value = String(given).normalize('NFC');
    if (value === '' && name !== 'alt') return [];
    return isAllowedAttribute(tag, name, value) ? [` ${name}="${escapeText(value).replaceAll('"', '&quot;')}"`] : [];
  });
  return `<${tag}${kept.join('')}${end}`;
};

const openMark = ({ type, attrs = {} }: TextMark): string => {
  if (type !== 'link') return `<${MARK_TAG[type]}>`;
  const { href, title, lang, target } = attrs;
  return open('a', { href, title, lang, ...(target === NEW_WINDOW.target ? NEW_WINDOW : {}) });
};

const leadsSomewhere = ({ type, attrs }: TextMark): boolean =>
  type !== 'link' || (typeof attrs?.href === 'string' && isAllowedAttribute('a', 'href', attrs.href));

const footnoteMark = (number: number): string =>
  `<sup>${open('a', { href: `#${FOOTNOTE.idOf(number)}`, id: FOOTNOTE.referenceOf(number), role: 'doc-noteref' })}${number}</a></sup>`;

const atom = (node: TextNode, notes: Notes): string => {
  if (node.type === 'text') return escapeText(node.text ?? '');
  if (node.type !== 'footnote') return '<br />';
  return footnoteMark(notes.push((node.attrs?.note ?? []) as readonly TextNode[]));
};

const inlineHtml = (content: readonly TextNode[] = [], notes: Notes): string => {
  // Compared as they are written: two links that differ in something that is not stored are one.
  const standing: Array<{ tag: string; opening: string }> = [];
  let html = '';
  const closeTo = (depth: number) => {
    while (standing.length > depth) html += `</${standing.pop()?.tag}>`;
  };
  for (const node of tidyInline(content)) {
    const marks = (node.type === 'footnote' ? [] : inOrder((node.marks ?? []).filter(leadsSomewhere)))
      .map((mark) => ({ tag: MARK_TAG[mark.type], opening: openMark(mark) }));
    let kept = 0;
    while (kept < marks.length && standing[kept]?.opening === marks[kept]?.opening) kept += 1;
    closeTo(kept);
    for (const mark of marks.slice(kept)) {
      html += mark.opening;
      standing.push(mark);
    }
    html += atom(node, notes);
  }
  closeTo(0);
  return html;
};

const isEmpty = ({ type, content }: TextNode): boolean => (type === 'paragraph' || type === 'heading') && tidyInline(content ?? []).length === 0;

const isList = ({ type }: TextNode): boolean => type === 'bulletList' || type === 'orderedList';

/** A list item or a cell: its only paragraph (before inner lists) stands without `<p>`, as people write it. */
const holderHtml = (content: readonly TextNode[] = [], notes: Notes): string => {
  const [begin, ...rest] = content;
  const first = begin && isEmpty(begin) ? PARAGRAPH : begin;
  return first?.type === 'paragraph' && rest.every(isList)
    ? inlineHtml(first.content, notes) + blocksHtml(rest, notes)
    : blocksHtml(content, notes);
};

const cellHtml = (cell: TextNode, row: TextNode, notes: Notes): string => {
  const tag = cell.type === 'tableHeader' ? 'th' : 'td';
  const [colspan, rowspan] = [spanOf(cell, 'colspan'), spanOf(cell, 'rowspan')];
  const attributes = {
    ...(tag === 'th' ? { scope: scopeOf(cell, row) } : {}), colspan: colspan > 1 ? colspan : null, rowspan: rowspan > 1 ? rowspan : null,
  };
  return `${open(tag, attributes)}${holderHtml(cell.content, notes)}</${tag}>`;
};

const tableHtml = ({ attrs, content = [] }: TextNode, notes: Notes): string => {
  const rows = squareRows(content);
  const head = headRows(rows);
  const caption = String(attrs?.caption ?? '').replace(/^[\s\u0338\u0000-\u001f\u007f]+|[\s\u0000-\u001f\u007f]+$/g, '');
  const part = (tag: string, part: readonly TextNode[]) =>
    part.length === 0 ? '' : `<${tag}>${part.map((row) => `<tr>${(row.content ?? []).map((cell) => cellHtml(cell, row, notes)).join('')}</tr>`).join('')}</${tag}>`;
  const words = inlineHtml([{ type: 'text', text: caption }], notes);
  return `<table>${words ? `<caption>${words}</caption>` : ''}${part('thead', rows.slice(0, head))}${part('tbody', rows.slice(head))}</table>`;
};

const figureHtml = ({ attrs = {}, content }: TextNode, notes: Notes): string => {
  const { src, alt, title, width, height } = attrs;
  const caption = inlineHtml(content, notes);
  return `<figure>${open('img', { src, alt: String(alt ?? '').trim(), title, width, height }, ' />')}${caption ? `<figcaption>${caption}</figcaption>` : ''}</figure>`;
};

const listHtml = (node: TextNode, notes: Notes): string => {
  const { start, type } = node.attrs ?? {};
  const tag = node.type === 'bulletList' ? 'ul' : 'ol';
  const items = (node.content ?? []).map(({ content }) => `<li>${holderHtml(content, notes)}</li>`).join('');
  return `${open(tag, { start: start === 1 ? null : start, type })}${items}</${tag}>`;
};

const blockHtml = (node: TextNode, notes: Notes): string => {
  const { attrs = {}, content } = node;
  switch (node.type) {
    case 'heading': {
      const words = inlineHtml(content, notes);
      // A heading without words would still be announced as one.
      return words ? `${open(`h${String(attrs.level)}`, { id: attrs.id })}${words}</h${String(attrs.level)}>` : '<p></p>';
    }
    case 'bulletList':
    case 'orderedList':
      return listHtml(node, notes);
    case 'blockquote':
      return `${open('blockquote', { cite: attrs.cite })}${blocksHtml(content, notes)}</blockquote>`;
    case 'codeBlock':
      return `<pre><code>${escapeText(codeText((content ?? []).map(({ text = '' }) => text).join('')))}</code></pre>`;
    case 'horizontalRule':
      return '<hr />';
    case 'table':
      return tableHtml(node, notes);
    case 'figure':
      return figureHtml(node, notes);
    default:
      return `<p>${inlineHtml(content, notes)}</p>`;
  }
};

const blocksHtml = (nodes: readonly TextNode[] = [], notes: Notes, between = ''): string =>
  nodes.map((node) => blockHtml(node, notes)).join(between);

const notesHtml = (notes: Notes): string => {
  const items = notes.map((note, index) => {
    const number = index + 1;
    const back = open('a', { href: `#${FOOTNOTE.referenceOf(number)}`, role: 'doc-backlink', 'aria-label': FOOTNOTE.backLabelOf(number) });
    const words = inlineHtml(note.filter(({ type }) => type !== 'footnote'), []);
    return `${open('li', { id: FOOTNOTE.idOf(number) })}${words}${words ? ' ' : ''}${back}↩</a></li>`;
  });
  return `${open('section', { role: 'doc-endnotes', 'aria-label': FOOTNOTE.listLabel })}<ol>${items.join('')}</ol></section>`;
};

/**
 * The stored form of a text: HTML inside the allow-list, top blocks on lines of their own, footnotes numbered and listed
 * at the end. The server's cleaning changes nothing in it. Empty paragraphs at the end are the editor's, not the text's.
 */
export const htmlOf = (document: TextNode): string => {
  const notes: Notes = [];
  const blocks = [...(document.content ?? [])];
  while (blocks.length > 0 && isEmpty(blocks.at(-1) as TextNode)) blocks.pop();
  const html = blocksHtml(blocks, notes, '\n');
  return notes.length > 0 ? `${html}\n${notesHtml(notes)}` : html;
};
