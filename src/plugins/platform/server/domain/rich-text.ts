import sanitizeHtml from 'sanitize-html';
import { holdsMarkup } from './text';

/** The one allow-list of rich text, for the editor, imports and the API. Images must be files of this portal. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  p: [], br: [], hr: [], h2: ['id'], h3: ['id'], h4: ['id'],
  ul: [], ol: ['start', 'type'], li: [], blockquote: ['cite'], pre: [], code: [],
  strong: [], b: [], em: [], i: [], u: [], s: [], sub: [], sup: [],
  a: ['href', 'title', 'rel', 'target', 'lang'],
  img: ['src', 'alt', 'title', 'width', 'height'],
  figure: [], figcaption: [],
  table: [], caption: [], thead: [], tbody: [], tfoot: [], tr: [],
  th: ['scope', 'colspan', 'rowspan'], td: ['colspan', 'rowspan'],
};

const OPTIONS: sanitizeHtml.IOptions = {
  allowedTags: Object.keys(ALLOWED),
  allowedAttributes: Object.fromEntries(Object.entries(ALLOWED).map(([tag, names]) => [tag, [...names]])),
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  allowedSchemesAppliedToAttributes: ['href', 'src', 'cite'],
  allowProtocolRelative: false,
};

const LOCAL_FILE = /^\/uploads\/[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)*$/;

const isSafeUrl = (url: string): boolean => {
  const plain = [...url].filter((char) => char > ' ').join('');
  if (plain.startsWith('//')) return false;
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(plain)?.[1]?.toLowerCase();
  return scheme === undefined || ['http', 'https', 'mailto', 'tel'].includes(scheme);
};

/**
 * What in `html` does not stand in the allow-list, as short names for people: `script`, `p[onclick]`, `a[href]`.
 * Nothing is silently dropped: a text that would lose something is refused and says what.
 */
export const forbiddenIn = (html: string): string[] => {
  const found = new Set<string>();
  sanitizeHtml(html, {
    allowedTags: false,
    allowedAttributes: false,
    allowVulnerableTags: true,
    transformTags: {
      '*': (tag, attributes) => {
        const names = ALLOWED[tag];
        if (!names) found.add(tag);
        for (const [name, value] of Object.entries(attributes)) {
          if (!names?.includes(name)) found.add(`${tag}[${name}]`);
          else if (['href', 'src', 'cite'].includes(name) && !isSafeUrl(value)) found.add(`${tag}[${name}]`);
          else if (tag === 'img' && name === 'src' && !LOCAL_FILE.test(value)) found.add('img[src]');
        }
        return { tagName: tag, attribs: attributes };
      },
    },
  });
  return [...found];
};

const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const asParagraphs = (text: string): string =>
  text
    .split(/\r?\n\s*\r?\n/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean)
    .map((paragraph) => `<p>${escapeText(paragraph).replace(/\r?\n/g, '<br />')}</p>`)
    .join('\n');

const asHtml = (value: string): string => {
  const clean = sanitizeHtml(value, OPTIONS);
  if (holdsMarkup(clean)) return clean;
  return clean.trim() ? `<p>${clean.trim()}</p>` : '';
};

/** Stored form of rich text: clean HTML. Text typed without any tag becomes paragraphs, split at empty lines. Idempotent. */
export const richTextOf = (value: string): string => (holdsMarkup(value) ? asHtml(value) : asParagraphs(value));
