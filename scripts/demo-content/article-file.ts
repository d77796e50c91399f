import type { ArticleRow } from './items';

const FILE = /^<!--\s*(\{[\s\S]*?\n\})\s*-->\n([\s\S]*)$/;

/**
 * Reads one article of the demo: what is said about it as JSON in a comment at the head, then its body as HTML.
 * @param key name of the file without `.html`; the article's slug
 */
export const articleOf = (key: string, text: string): ArticleRow => {
  const [, head, body] = FILE.exec(text) ?? [];
  if (head === undefined || body === undefined) throw new Error(`Demo data: ${key}.html does not begin with a comment that holds JSON`);
  return { ...(JSON.parse(head) as Omit<ArticleRow, 'key' | 'body'>), key, body: body.trim() };
};
