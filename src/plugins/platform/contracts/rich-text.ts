/**
 * The one allow-list of rich text: which elements a text may hold, which attributes they may bear and with which values.
 * The server's gate, the editor's schema, pasted text and imported Word files are all measured by it, in node and in the
 * browser, so nothing here may need either.
 */

type Rule = (value: string) => boolean;

const anything: Rule = () => true;
const number = (min: number, max: number): Rule => (value) => /^\d{1,5}$/.test(value) && Number(value) >= min && Number(value) <= max;
const shape = (pattern: RegExp): Rule => (value) => pattern.test(value);

/** Schemes that a link may have; a path without a scheme is one of the portal's own. */
export const LINK_SCHEMES = ['http', 'https', 'mailto', 'tel'] as const;

const SCHEMES: readonly string[] = LINK_SCHEMES;

/** Whether an address may stand in a link: one of the schemes, an own path or an anchor; never another host by `//`. */
export const isSafeAddress = (address: string): boolean => {
  const plain = [...address].filter((char) => char > ' ').join('').replaceAll('\\', '/');
  if (plain.startsWith('//')) return false;
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(plain)?.[1]?.toLowerCase();
  return scheme === undefined || SCHEMES.includes(scheme);
};

/** Whether an address names a file of this portal. Pictures of other hosts could change or follow readers. */
export const isOwnFile = shape(/^\/uploads\/[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)*$/);

const width = number(1, 10_000);

/** Largest number of columns or rows that one cell may cover. */
export const MAX_SPAN = { colspan: 100, rowspan: 1000 } as const;

/** Footnotes: the only ids and names that text outside headings may bear, so that none can shadow a page's own. */
export const FOOTNOTE = {
  idOf: (number: number): string => `cuoc-chu-${number}`,
  referenceOf: (number: number): string => `goi-cuoc-chu-${number}`,
  listLabel: 'Chú thích',
  backLabelOf: (number: number): string => `Về vị trí chú thích ${number}`,
} as const;

const cell = { colspan: number(1, MAX_SPAN.colspan), rowspan: number(1, MAX_SPAN.rowspan) };
const heading = { id: shape(/^[a-z][a-z0-9-]{0,99}$/) };

/** Element → attribute → which values are allowed. */
export const ALLOWED: Readonly<Record<string, Readonly<Record<string, Rule>>>> = {
  p: {}, br: {}, hr: {}, h2: heading, h3: heading, h4: heading,
  ul: {}, ol: { start: number(0, 99_999), type: shape(/^[1aAiI]$/) }, li: { id: shape(/^cuoc-chu-\d{1,4}$/) },
  blockquote: { cite: isSafeAddress }, pre: {}, code: {},
  strong: {}, b: {}, em: {}, i: {}, u: {}, s: {}, sub: {}, sup: {},
  a: {
    href: isSafeAddress, title: anything, lang: shape(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/), id: shape(/^goi-cuoc-chu-\d{1,4}$/),
    role: shape(/^doc-(noteref|backlink)$/), 'aria-label': shape(/^Về vị trí chú thích \d{1,4}$/), target: anything, rel: anything,
  },
  img: { src: isOwnFile, alt: anything, title: anything, width, height: width },
  figure: {}, figcaption: {},
  table: {}, caption: {}, thead: {}, tbody: {}, tfoot: {}, tr: {},
  th: { scope: shape(/^(col|row|colgroup|rowgroup)$/), ...cell }, td: cell,
  section: { role: shape(/^doc-endnotes$/), 'aria-label': shape(/^Chú thích$/) },
};

/** Whether an element may bear an attribute with a value. Unknown elements and attributes may not. */
export const isAllowedAttribute = (tag: string, name: string, value: string): boolean => {
  const rules = Object.hasOwn(ALLOWED, tag) ? ALLOWED[tag] : undefined;
  return rules !== undefined && Object.hasOwn(rules, name) && rules[name]?.(value) === true;
};

/** What a link to a new window always says of itself; other values of `rel` and `target` are not kept. */
export const NEW_WINDOW = { target: '_blank', rel: 'noopener noreferrer' } as const;

/** Elements that mean the same are stored under one name. */
export const SAME_AS: Readonly<Record<string, string>> = { b: 'strong', i: 'em' };
