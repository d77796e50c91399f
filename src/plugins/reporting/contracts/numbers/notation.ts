/** How a number may be written, and what it then means. */
export type Meaning =
  | { readonly kind: 'exact'; readonly value: string }
  /** Both are exact; the Vietnamese reading stands first. */
  | { readonly kind: 'ambiguous'; readonly readings: readonly [string, string] }
  | { readonly kind: 'grouping' | 'exponent' | 'not-a-number' };

const SPACES = /[\s\u00a0\u2000-\u200b\u202f\u205f\u3000\ufeff]+/g;
const MINUS = /^[\u2212\u2012\u2013-]\s*/;
const PLAIN = /^\d+$/;
const NUMERIC = /^\d[\d., ]*$/;
const EXPONENT = /^\d[\d.,]*[eE][+-]?\d+$/;

/** One kind of space, one kind of minus, none around. */
export const withoutFrills = (typed: string): string => typed.replace(SPACES, ' ').trim().replace(MINUS, '-');

const exact = (negative: boolean, whole: string, decimals = ''): string => {
  const significant = decimals.replace(/0+$/, '');
  const tidy = `${whole.replace(/^0+(?=\d)/, '')}${significant === '' ? '' : `.${significant}`}`;
  return negative && tidy !== '0' ? `-${tidy}` : tidy;
};

/** The digits of groups of three (`1`, `234`, `567`), or null when they are no such groups. */
const ungrouped = (groups: readonly string[]): string | null => {
  const [first = '', ...rest] = groups;
  const wellFormed = first.length >= 1 && first.length <= 3 && rest.every((group) => group.length === 3) && groups.every((group) => PLAIN.test(group));
  return wellFormed ? groups.join('') : null;
};

/** Grouped by one sign, then perhaps decimals after another that stands once. */
const grouped = (negative: boolean, body: string, grouping: string, decimal: string): Meaning => {
  const [whole = '', decimals, ...more] = body.split(decimal);
  const digits = ungrouped(whole.split(grouping));
  if (digits === null || more.length > 0 || (decimals !== undefined && !PLAIN.test(decimals))) return { kind: 'grouping' };
  return { kind: 'exact', value: exact(negative, digits, decimals) };
};

/** One dot or one comma: it groups, or stands before decimals. */
const oneSign = (negative: boolean, sign: '.' | ',', whole: string, after: string, places: number): Meaning => {
  if (!PLAIN.test(whole) || !PLAIN.test(after)) return { kind: 'not-a-number' };
  const asDecimals = exact(negative, whole, after);
  if (after.length !== 3 || whole.length > 3 || whole.startsWith('0')) return { kind: 'exact', value: asDecimals };
  const asGroups = exact(negative, whole + after);
  const decimalsFit = after.replace(/0+$/, '').length <= places;
  if (sign === '.') return places > 0 && decimalsFit ? { kind: 'ambiguous', readings: [asGroups, asDecimals] } : { kind: 'exact', value: asGroups };
  // The comma is the decimal sign here, and screens write three decimals so; where there are none, it may come from an English sheet.
  return places >= 3 ? { kind: 'exact', value: asDecimals } : { kind: 'ambiguous', readings: [asDecimals, asGroups] };
};

const unsigned = (negative: boolean, body: string, places: number): Meaning => {
  const dots = body.split('.').length - 1;
  const commas = body.split(',').length - 1;
  if (body.includes(' ')) return dots + commas > 1 ? { kind: 'grouping' } : grouped(negative, body, ' ', dots > 0 ? '.' : ',');
  if (dots > 0 && commas > 0) return body.lastIndexOf('.') > body.lastIndexOf(',') ? grouped(negative, body, ',', '.') : grouped(negative, body, '.', ',');
  if (dots > 1) return grouped(negative, body, '.', ',');
  if (commas > 1) return grouped(negative, body, ',', '.');
  const sign = dots > 0 ? '.' : ',';
  const [whole = '', after] = body.split(sign);
  return after === undefined ? { kind: 'exact', value: exact(negative, whole) } : oneSign(negative, sign, whole, after, places);
};

/**
 * What a written number means in a column with so many decimals (0: whole figures). Where both signs stand, the last is
 * the decimal sign; where one stands more than once, it groups. One dot or comma before exactly three digits is the
 * doubtful case: a dot groups in a column of whole figures, and whenever the decimals would be more than the column has.
 */
export const understand = (text: string, places: number): Meaning => {
  const negative = text.startsWith('-');
  const body = negative ? text.slice(1) : text;
  if (EXPONENT.test(body)) return { kind: 'exponent' };
  return NUMERIC.test(body) ? unsigned(negative, body, places) : { kind: 'not-a-number' };
};
