import type { LostPart } from '../../contracts/import';
import type { TextNode } from '../../contracts/document';
import { documentOf } from '../../contracts/document-of';
import { htmlOf } from '../../contracts/html-of';
import { plainText } from '../../contracts/inline';

/** What mammoth does not know by itself, Vietnamese versions of Word included. */
export const WORD_STYLES = [
  "p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh", "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='Tiêu đề'] => h1:fresh", "p[style-name='Đầu đề 1'] => h1:fresh", "p[style-name='Đầu đề 2'] => h2:fresh", "p[style-name='Đầu đề 3'] => h3:fresh",
  'u => u', 'strike => s',
];

/** Address of a picture of a Word file until it is stored; no file of the portal is named so. */
export const pictureAddress = (index: number): string => `/uploads/word-picture-${index}`;

const indexOf = ({ type, attrs }: TextNode): number | null => {
  const found = type === 'figure' ? /^\/uploads\/word-picture-(\d+)$/.exec(String(attrs?.src)) : null;
  return found ? Number(found[1]) : null;
};

/** Indexes of the pictures that stand in a text, in their order. */
export const picturesIn = (node: TextNode): readonly number[] => {
  const own = indexOf(node);
  return own === null ? (node.content ?? []).flatMap(picturesIn) : [own];
};

/** The text with stored addresses; a picture that was not stored goes, the words below it stay. */
export const withStoredPictures = (node: TextNode, addresses: ReadonlyMap<number, string>): TextNode => {
  const own = indexOf(node);
  if (own !== null) {
    const src = addresses.get(own);
    return src ? { ...node, attrs: { ...node.attrs, src } } : { type: 'paragraph', ...(node.content ? { content: node.content } : {}) };
  }
  return node.content ? { ...node, content: node.content.map((child) => withStoredPictures(child, addresses)) } : node;
};

export interface Draft {
  readonly title: string | null;
  readonly titleHtml: string;
  readonly html: string;
}

const MAX_TITLE = 300;

/** A heading at the very beginning becomes the title and leaves the text; a later first heading is only proposed. */
export const draftOf = (document: TextNode): Draft => {
  const blocks = document.content ?? [];
  const heading = blocks.find(({ type }) => type === 'heading');
  const words = heading ? plainText(heading.content).replace(/\s+/g, ' ').trim() : '';
  const title = words === '' ? null : [...words].slice(0, MAX_TITLE).join('');
  if (!heading || title !== words || blocks[0] !== heading) return { title, titleHtml: '', html: htmlOf(document) };
  return { title, titleHtml: htmlOf({ type: 'doc', content: [heading] }), html: htmlOf({ type: 'doc', content: blocks.slice(1) }) };
};

/** mammoth's HTML as a text of ours. */
export const readWordHtml = (html: string): TextNode => documentOf(html, { foreign: true }).document;

const SIGNS: ReadonlyArray<[LostPart, RegExp]> = [
  ['equations', /<m:oMath[ >]/], ['drawings', /<c:chart |<dgm:relIds |<wps:txbx|<v:textbox/], ['tracked-changes', /<w:(?:ins|del) /],
];

/** What of a Word file's parts (name → XML) no text of ours can hold. */
export const lostIn = (parts: ReadonlyMap<string, string>): readonly LostPart[] => {
  const main = parts.get('word/document.xml') ?? '';
  const found = SIGNS.filter(([, sign]) => sign.test(main)).map(([part]) => part);
  if (/<w:comment /.test(parts.get('word/comments.xml') ?? '')) found.push('comments');
  if ([...parts].some(([name, xml]) => /^word\/(header|footer)\d*\.xml$/.test(name) && /<w:t[ >]/.test(xml))) found.push('headers');
  return found;
};
