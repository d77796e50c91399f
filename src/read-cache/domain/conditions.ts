export const ENCODINGS = ['br', 'gzip', 'identity'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** Weights of `Accept-Encoding` (RFC 9110 §12.5.3); what cannot be read counts for nothing. */
const weightsOf = (header: string): ReadonlyMap<string, number> => new Map(header.slice(0, 1000).split(',').map((part): [string, number] => {
  const [name = '', ...parameters] = part.split(';').map((text) => text.trim().toLowerCase());
  const quality = parameters.find((text) => text.startsWith('q='));
  const weight = quality === undefined ? 1 : Number(quality.slice(2));
  return [name, Number.isFinite(weight) && weight >= 0 ? weight : 0];
}));

/** The form in which an answer goes to a reader: the one he likes best, the smaller one where he likes them alike. */
export const encodingFor = (header: string | undefined): Encoding => {
  if (header === undefined || header === '') return 'identity';
  const weights = weightsOf(header);
  const weight = (name: Encoding): number => weights.get(name) ?? weights.get('*') ?? 0;
  const [br, gzip] = [weight('br'), weight('gzip')];
  if (br > 0 && br >= gzip) return 'br';
  return gzip > 0 ? 'gzip' : 'identity';
};

/** Strong tags of the three forms of one content. */
export const entityTag = (hash: string, encoding: Encoding): string => `"${hash}${encoding === 'identity' ? '' : `-${encoding}`}"`;

/**
 * The tag with which a reader's copy is confirmed, or null when it must be sent anew (RFC 9110 §13.1.2, weak comparison).
 * A copy in another form is the same content, and is confirmed under its own tag.
 */
export const confirmedTag = (header: string | undefined, hash: string, encoding: Encoding): string | null => {
  if (header === undefined) return null;
  if (header.trim() === '*') return entityTag(hash, encoding);
  const known = new Set([...header.slice(0, 4000).matchAll(/(?:W\/)?("[\x21\x23-\x7e\x80-\xff]*")/g)].map(([, tag]) => tag));
  return [encoding, ...ENCODINGS].map((one) => entityTag(hash, one)).find((tag) => known.has(tag)) ?? null;
};
