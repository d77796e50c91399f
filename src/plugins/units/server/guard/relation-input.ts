/** How Strapi lets a caller name one related item, brought to one form. */
export type RelationInput =
  | { readonly kind: 'absent' }
  | { readonly kind: 'none' }
  | { readonly kind: 'one'; readonly target: { readonly documentId: string } | { readonly rowId: number } }
  | { readonly kind: 'unclear' };

const ABSENT: RelationInput = { kind: 'absent' };
const NONE: RelationInput = { kind: 'none' };
const UNCLEAR: RelationInput = { kind: 'unclear' };

/**
 * Reads the input of a to-one relation: a documentId, a row id, `{ documentId }`, `{ id }`,
 * `{ set }`, `{ connect }`, `{ disconnect }`, or a list of one. Whatever else is unclear and must be refused.
 */
export function readRelation(input: unknown): RelationInput {
  if (input === undefined) return ABSENT;
  if (input === null) return NONE;
  if (typeof input === 'number') return rowId(input);
  if (typeof input === 'string') return /^\d+$/.test(input) ? rowId(Number(input)) : documentId(input);
  if (Array.isArray(input)) return listOf(input);
  if (typeof input !== 'object') return UNCLEAR;
  const given = input as Record<string, unknown>;
  if ('set' in given && ('connect' in given || 'disconnect' in given)) return UNCLEAR;
  if ('set' in given) return given.set === null ? NONE : wrapped(given.set);
  const connects = given.connect !== undefined && !(Array.isArray(given.connect) && given.connect.length === 0);
  if (connects) return wrapped(given.connect);
  if ('disconnect' in given) {
    return Array.isArray(given.disconnect) && given.disconnect.length === 0 ? ABSENT : NONE;
  }
  if ('connect' in given) return ABSENT;
  // The document service puts documentId first where both are given.
  if ('documentId' in given) return typeof given.documentId === 'string' ? documentId(given.documentId) : UNCLEAR;
  if ('id' in given) return readRelation(given.id as never);
  return UNCLEAR;
}

const wrapped = (value: unknown): RelationInput => (Array.isArray(value) ? listOf(value) : readRelation(value));

function listOf(values: readonly unknown[]): RelationInput {
  if (values.length === 0) return NONE;
  return values.length === 1 && !Array.isArray(values[0]) ? readRelation(values[0]) : UNCLEAR;
}

const documentId = (value: string): RelationInput =>
  /^[a-z0-9]{24}$/.test(value) ? { kind: 'one', target: { documentId: value } } : UNCLEAR;

const rowId = (value: number): RelationInput =>
  Number.isSafeInteger(value) && value > 0 && value < 2 ** 31 ? { kind: 'one', target: { rowId: value } } : UNCLEAR;
