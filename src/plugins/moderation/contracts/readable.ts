import type { AnyNode, Element } from 'domhandler';
import { getElementsByTagName, isTag, isText } from 'domutils';
import { parseDocument } from 'htmlparser2';

const BLOCKS = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'blockquote', 'pre', 'figcaption', 'caption', 'hr', 'ul', 'ol', 'figure', 'div']);

const BULLET = '•';

const plain = (text: string): string => text.replace(/[\s\u00a0]+/g, ' ').trim();

/**
 * A rich text as lines that people compare: a line per paragraph, heading, list item and table row, without any tag.
 * Pictures stand as their alternative text, links keep their address.
 */
export const readableText = (html: string): readonly string[] => {
  const lines: string[] = [];
  let line = '';
  const end = (): void => {
    const text = plain(line);
    if (text !== '' && text !== BULLET) lines.push(text);
    line = '';
  };
  // A paragraph inside a list item stands on the line of its bullet.
  const begin = (): void => {
    if (plain(line) !== BULLET) end();
  };
  const inline = (nodes: readonly AnyNode[]): string => {
    const [outer, done] = [line, lines.length];
    line = '';
    nodes.forEach(visit);
    end();
    const text = lines.splice(done).join(' ');
    line = outer;
    return text;
  };
  const row = (element: Element): void => {
    end();
    const cells = element.children.filter((cell): cell is Element => isTag(cell) && (cell.name === 'td' || cell.name === 'th'));
    const texts = cells.map(({ children }) => inline(children));
    if (texts.some((text) => text !== '')) lines.push(texts.join(' | '));
  };
  const visit = (node: AnyNode): void => {
    if (isText(node)) line += node.data;
    if (!isTag(node)) return;
    if (node.name === 'br') end();
    else if (node.name === 'img') line += ` [Ảnh: ${node.attribs.alt || 'chưa có mô tả'}] `;
    else if (node.name === 'table') {
      getElementsByTagName('caption', node.children, false).forEach(visit);
      getElementsByTagName('tr', node.children, true).forEach(row);
    } else if (node.name === 'a') {
      node.children.forEach(visit);
      if (node.attribs.href) line += ` (${node.attribs.href})`;
    } else {
      const block = BLOCKS.has(node.name);
      if (block) begin();
      if (node.name === 'li') line = `${BULLET} `;
      node.children.forEach(visit);
      if (block) end();
    }
  };
  parseDocument(html).children.forEach(visit);
  end();
  return lines;
};
