import sanitizeHtml from 'sanitize-html';
import { ALLOWED, isAllowedAttribute, LINK_SCHEMES, NEW_WINDOW, SAME_AS } from '../../contracts/rich-text';
import { holdsMarkup } from './text';

type Attributes = Record<string, string>;

/** The attributes of an element in stored form: what the allow-list has, and one wording for links to a new window. */
const storedAttributes = (tag: string, attributes: Attributes): Attributes => {
  const kept = Object.fromEntries(Object.entries(attributes).filter(([name, value]) => isAllowedAttribute(tag, name, value)));
  if (tag !== 'a') return kept;
  const { target, rel: _rel, ...link } = kept;
  return target === NEW_WINDOW.target ? { ...link, ...NEW_WINDOW } : link;
};

const OPTIONS: sanitizeHtml.IOptions = {
  allowedTags: Object.keys(ALLOWED),
  allowedAttributes: Object.fromEntries(Object.entries(ALLOWED).map(([tag, rules]) => [tag, Object.keys(rules)])),
  allowedSchemes: [...LINK_SCHEMES],
  allowedSchemesAppliedToAttributes: ['href', 'src', 'cite'],
  allowProtocolRelative: false,
  transformTags: {
    '*': (tag, attributes) => ({ tagName: SAME_AS[tag] ?? tag, attribs: storedAttributes(tag, attributes) }),
  },
  exclusiveFilter: ({ tag, attribs }) => tag === 'img' && !attribs.src,
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
        if (!Object.hasOwn(ALLOWED, tag)) found.add(tag);
        for (const [name, value] of Object.entries(attributes)) {
          if (!isAllowedAttribute(tag, name, value)) found.add(`${tag}[${name}]`);
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
