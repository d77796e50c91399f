/** How to walk a tree of HTML, the browser's or the server's. */
export interface TreeReader<N> {
  /** Text of a text node, null for elements. */
  text(node: N): string | null;
  /** Tag of an element in lower case. */
  tag(node: N): string;
  children(node: N): Iterable<N>;
  /** True for what is not part of the text: what was struck out, remarks for readers. */
  skip(node: N): boolean;
}

/** The text of a part of the page, each character with the node and the offset that it comes from. */
export interface PassageText<N> {
  readonly text: string;
  readonly nodes: readonly N[];
  readonly offsets: readonly number[];
}

const BLOCK = /^(p|h[1-6]|hr|ul|ol|li|blockquote|pre|figure|figcaption|table|caption|thead|tbody|tfoot|tr|th|td|div|section|article|header|footer|dl|dt|dd)$/;

/**
 * The text in which passages are quoted and counted: blanks are one blank, a new block is a new line. Browser and
 * server read the same text, whatever marks stand around it.
 */
export const readPassage = <N>(root: N, reader: TreeReader<N>): PassageText<N> => {
  const characters: string[] = [];
  const nodes: N[] = [];
  const offsets: number[] = [];
  let gap = '';
  const put = (character: string, node: N, offset: number): void => {
    characters.push(character);
    nodes.push(node);
    offsets.push(offset);
  };
  const visit = (node: N): void => {
    const text = reader.text(node);
    if (text === null) {
      if (reader.skip(node)) return;
      const tag = reader.tag(node);
      const block = BLOCK.test(tag);
      if (block) gap = '\n';
      if (tag === 'br' && gap === '') gap = ' ';
      for (const child of reader.children(node)) visit(child);
      if (block) gap = '\n';
      return;
    }
    for (let at = 0; at < text.length; at += 1) {
      const character = text.charAt(at);
      if (/\s/.test(character)) {
        if (gap === '') gap = ' ';
        continue;
      }
      if (gap !== '' && characters.length > 0) put(gap, node, at);
      gap = '';
      put(character, node, at);
    }
  };
  visit(root);
  return { text: characters.join(''), nodes, offsets };
};

/** How much text before and after a quote tells it from its likes. */
export const CONTEXT = 48;

/** The anchor of a stretch of text. */
export const anchorAt = (field: string, text: string, start: number, end: number) => ({
  kind: 'passage' as const,
  field,
  quote: text.slice(start, end),
  prefix: text.slice(Math.max(0, start - CONTEXT), start),
  suffix: text.slice(end, end + CONTEXT),
  start,
});
