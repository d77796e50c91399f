const LONGEST = 2048;
const ESCAPES = /%[0-9a-f]{2}/gi;

/** Name of a parameter without its brackets: what belongs to one of Strapi's filters keeps its order. */
const rootOf = (pair: string): string => (/^[^=[]*/.exec(pair.replace(/%5b/gi, '['))?.[0] ?? pair);

/**
 * One spelling for the addresses that ask the same: parameters of different names in the order of their names, escapes in
 * capitals. Parameters of one name stay as they were sent, for their order may mean something; and nothing is decoded, so
 * that two addresses with different meanings never meet. Null: too long to be kept, or no plain path.
 */
export const normalAddress = (url: string): string | null => {
  if (url.length > LONGEST || !url.startsWith('/')) return null;
  const at = url.indexOf('?');
  if (at < 0) return url;
  const path = url.slice(0, at);
  const pairs = url.slice(at + 1).replace(ESCAPES, (escape) => escape.toUpperCase()).split('&').filter((pair) => pair !== '');
  if (pairs.length === 0) return path;
  const ordered = pairs.map((pair) => [rootOf(pair), pair] as const).sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0));
  return `${path}?${ordered.map(([, pair]) => pair).join('&')}`;
};
