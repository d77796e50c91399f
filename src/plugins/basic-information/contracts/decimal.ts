/** The one exact form in which figures are stored: digits, `.` before decimals, no grouping, no leading zeros, no `-0`. */
const EXACT = /^-?(0|[1-9]\d{0,29})(\.\d{1,10})?$/;
const NEGATIVE_ZERO = /^-0(\.0+)?$/;

export const isExact = (text: string): boolean => EXACT.test(text) && !NEGATIVE_ZERO.test(text);

const GROUPED_DOTS = /^-?\d{1,3}(\.\d{3})+(,\d{1,10})?$/;
const GROUPED_SPACES = /^-?\d{1,3}( \d{3})+(,\d{1,10})?$/;
const COMMA = /^-?\d{1,30}(,\d{1,10})?$/;
const DOT = /^-?\d{1,30}\.\d{1,10}$/;

const tidy = (text: string): string => {
  const plain = text.replace(/^(-?)0+(?=\d)/, '$1');
  return NEGATIVE_ZERO.test(plain) ? plain.slice(1) : plain;
};

/**
 * Reads a number as officials write it (`1.234,56`; also `1 234,56` and `1234.56`) into the exact form; null when it is
 * none. A dot before exactly three digits groups, as it does in Vietnamese: `1.234` is one thousand two hundred and thirty-four.
 */
export const readDecimal = (typed: string): string | null => {
  const text = typed.normalize('NFKC').trim().replace(/\u2212/g, '-').replace(/\s+/g, ' ');
  const exact = GROUPED_DOTS.test(text) ? text.replace(/\./g, '').replace(',', '.')
    : GROUPED_SPACES.test(text) ? text.replace(/ /g, '').replace(',', '.')
      : COMMA.test(text) ? text.replace(',', '.')
        : DOT.test(text) ? text : null;
  const result = exact === null ? null : tidy(exact);
  return result !== null && isExact(result) ? result : null;
};

/** A difference as people here read it: with its sign, which nothing has when nothing changed. */
export const signedText = (exact: string): string => (exact.startsWith('-') || exact === '0' ? decimalText(exact) : `+${decimalText(exact)}`);

/** An exact number as people here read it: `-1234.5` is `-1.234,5`. Digits are never rounded or added. */
export const decimalText = (exact: string): string => {
  const [, sign = '', whole = '', fraction] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(exact) ?? [];
  if (whole === '') return exact;
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  return `${sign}${grouped}${fraction === undefined ? '' : `,${fraction}`}`;
};
