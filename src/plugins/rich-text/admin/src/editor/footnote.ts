import { Node } from '@tiptap/core';
import { plainText } from '../../../contracts/inline';
import type { TextNode } from '../../../contracts/document';

const noteFrom = (json: string | null): unknown => {
  try {
    const note: unknown = JSON.parse(json ?? '[]');
    return Array.isArray(note) ? note : [];
  } catch {
    return [];
  }
};

/**
 * A footnote stands where it is called and carries its words with it, so it moves, copies and goes with the text around
 * it. Numbers are the style sheet's (a counter), and the list at the end is made when the text is stored.
 */
export const Footnote = Node.create({
  name: 'footnote',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes() {
    return { note: { default: [], parseHTML: (element) => noteFrom(element.getAttribute('data-note')), rendered: false } };
  },
  parseHTML() {
    return [{ tag: 'sup[data-note]', priority: 60 }];
  },
  renderHTML({ node }) {
    const note = node.attrs.note as readonly TextNode[];
    return ['sup', { class: 'rich-note', 'data-note': JSON.stringify(note), title: plainText(note) }];
  },
});
