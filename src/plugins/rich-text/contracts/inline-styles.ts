import type { Element } from 'domhandler';
import { withMark, withoutMark, type MarkType, type TextMark } from './document';

const TAG_MARK: Readonly<Record<string, MarkType>> = {
  strong: 'bold', b: 'bold', em: 'italic', i: 'italic', cite: 'italic', dfn: 'italic', u: 'underline', ins: 'underline',
  s: 'strike', strike: 'strike', del: 'strike', sub: 'subscript', sup: 'superscript',
  code: 'code', kbd: 'code', samp: 'code', tt: 'code',
};

/** The declarations of a `style` attribute, names in lower case. */
export const stylesOf = ({ attribs }: Element): Readonly<Record<string, string>> =>
  Object.fromEntries((attribs.style ?? '').split(';').flatMap((declaration) => {
    const at = declaration.indexOf(':');
    return at > 0 ? [[declaration.slice(0, at).trim().toLowerCase(), declaration.slice(at + 1).trim()]] : [];
  }));

const isBold = (weight: string): boolean => /^(bold|bolder|[6-9]00)$/i.test(weight);

/**
 * The marks inside an element: by its name and, where the text comes from elsewhere, by what its style says (Google Docs
 * writes everything as styled spans inside a `<b>` that is not bold).
 */
export const marksWithin = (element: Element, marks: readonly TextMark[], foreign: boolean): readonly TextMark[] => {
  const byTag = TAG_MARK[element.name];
  let now = byTag ? withMark(marks, { type: byTag }) : marks;
  if (!foreign || element.attribs.style === undefined) return now;
  const style = stylesOf(element);
  const weight = style['font-weight'];
  if (weight) now = isBold(weight) ? withMark(now, { type: 'bold' }) : withoutMark(now, 'bold');
  const slant = style['font-style'];
  if (slant) now = /italic|oblique/i.test(slant) ? withMark(now, { type: 'italic' }) : withoutMark(now, 'italic');
  const line = style['text-decoration'] ?? style['text-decoration-line'] ?? '';
  if (/line-through/i.test(line)) now = withMark(now, { type: 'strike' });
  if (/underline/i.test(line) && !now.some(({ type }) => type === 'link')) now = withMark(now, { type: 'underline' });
  const height = style['vertical-align'] ?? '';
  if (/^super/i.test(height)) now = withMark(now, { type: 'superscript' });
  if (/^sub/i.test(height)) now = withMark(now, { type: 'subscript' });
  return now;
};
