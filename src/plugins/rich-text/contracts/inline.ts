import { sameMarks, type TextNode } from './document';

/** Control characters are no text; U+0338 at a beginning would melt with the `>` of a tag when text is brought to NFC. */
const cleanText = (text: string): string =>
  text.replace(/[\u0000-\u0008\u000b\u000e-\u001f\u007f]/g, '').replace(/[\t\n\f\r ]+/g, ' ').normalize('NFC').replace(/^\u0338+/, '');

const isText = (node: TextNode): node is TextNode & { text: string } => node.type === 'text';

const merged = (nodes: readonly TextNode[]): TextNode[] => {
  const out: TextNode[] = [];
  for (const node of nodes) {
    const last = out.at(-1);
    if (isText(node) && last && isText(last) && sameMarks(last.marks, node.marks)) {
      out[out.length - 1] = { ...last, text: last.text + node.text };
    } else if (!isText(node) || node.text !== '') out.push(node);
  }
  return out;
};

/**
 * The inline content of one block as HTML would show it: neighbours with the same marks are one, white space is one
 * blank, none at the edges and around line breaks; no-break spaces stay. Idempotent.
 */
export const tidyInline = (nodes: readonly TextNode[]): readonly TextNode[] => {
  let blankBefore = true;
  const out = merged(nodes).map((node) => {
    if (!isText(node)) {
      blankBefore = node.type === 'hardBreak';
      return node;
    }
    const clean = cleanText(node.text);
    const text = blankBefore ? clean.replace(/^[ \u0338]+/, '') : clean;
    if (text !== '') blankBefore = text.endsWith(' ');
    return { ...node, text };
  });
  let blankAfter = true;
  for (let index = out.length - 1; index >= 0; index -= 1) {
    const node = out[index] as TextNode;
    if (!isText(node)) blankAfter = node.type === 'hardBreak';
    else {
      const text = blankAfter ? node.text.replace(/ +$/, '') : node.text;
      out[index] = { ...node, text };
      if (text !== '') blankAfter = false;
    }
  }
  return merged(out);
};

/** The words of inline content. */
export const plainText = (nodes: readonly TextNode[] = []): string =>
  nodes.map((node) => (isText(node) ? node.text : node.type === 'hardBreak' ? ' ' : plainText(node.content))).join('');

/** The text of a code block: lines and blanks as they are. */
export const codeText = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '').normalize('NFC').replace(/^\u0338+/, '');
