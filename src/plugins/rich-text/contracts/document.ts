/** A text as the editor holds it: ProseMirror's JSON, without ProseMirror. */
export interface TextMark {
  readonly type: MarkType;
  readonly attrs?: Readonly<Record<string, unknown>>;
}

export interface TextNode {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly content?: readonly TextNode[];
  readonly marks?: readonly TextMark[];
  readonly text?: string;
}

/** From the outermost to the innermost element, which is also their order in the editor's schema. */
export const MARKS = ['link', 'bold', 'italic', 'underline', 'strike', 'code', 'subscript', 'superscript'] as const;

export type MarkType = (typeof MARKS)[number];

/** Element that stands for a mark in stored HTML; links have attributes of their own. */
export const MARK_TAG: Readonly<Record<MarkType, string>> = {
  link: 'a', bold: 'strong', italic: 'em', underline: 'u', strike: 's', code: 'code', subscript: 'sub', superscript: 'sup',
};

const rank = ({ type }: TextMark): number => MARKS.indexOf(type);

/** Marks from the outermost to the innermost, whatever order they came in. */
export const inOrder = (marks: readonly TextMark[]): readonly TextMark[] => [...marks].sort((a, b) => rank(a) - rank(b));

/** The marks with one more, in their order. A text stands either below or above the line, and a link replaces a link. */
export const withMark = (marks: readonly TextMark[], mark: TextMark): readonly TextMark[] => {
  const excluded = mark.type === 'subscript' ? 'superscript' : mark.type === 'superscript' ? 'subscript' : null;
  const others = marks.filter(({ type }) => type !== mark.type && type !== excluded);
  return inOrder([...others, mark]);
};

export const withoutMark = (marks: readonly TextMark[], type: MarkType): readonly TextMark[] => marks.filter((mark) => mark.type !== type);

const sameMark = (a: TextMark, b: TextMark | undefined): boolean =>
  a.type === b?.type && JSON.stringify(a.attrs ?? {}) === JSON.stringify(b?.attrs ?? {});

export const sameMarks = (a: readonly TextMark[] = [], b: readonly TextMark[] = []): boolean =>
  a.length === b.length && a.every((mark, index) => sameMark(mark, b[index]));

export const PARAGRAPH: TextNode = { type: 'paragraph' };

/** An optional text of an attribute: what is empty is not there. */
export const plainOrNull = (text: string): string | null => text.trim() || null;
