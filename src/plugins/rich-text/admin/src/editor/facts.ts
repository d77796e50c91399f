import type { Node } from '@tiptap/pm/model';
import { plainText } from '../../../contracts/inline';
import type { TextNode } from '../../../contracts/document';

export interface TextFacts {
  readonly characters: number;
  readonly notes: ReadonlyArray<{ readonly position: number; readonly words: string }>;
  /** Positions of pictures that nobody has described. */
  readonly undescribed: readonly number[];
}

/** What the lines below the editor tell of a text. */
export const factsOf = (document: Node): TextFacts => {
  const notes: Array<{ position: number; words: string }> = [];
  const undescribed: number[] = [];
  let characters = 0;
  document.descendants((node, position) => {
    if (node.isText) characters += node.text?.length ?? 0;
    else if (node.type.name === 'footnote') notes.push({ position, words: plainText(node.attrs.note as readonly TextNode[]) });
    else if (node.type.name === 'figure' && !node.attrs.alt) undescribed.push(position);
  });
  return { characters, notes, undescribed };
};

const WEB = /(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]])/;

/** Typed words of a footnote; web addresses in them are links. */
export const noteOf = (words: string): readonly TextNode[] =>
  words.trim().split(WEB).filter(Boolean).map((part) =>
    WEB.test(part) ? { type: 'text', text: part, marks: [{ type: 'link', attrs: { href: part } }] } : { type: 'text', text: part });
