export interface Identified {
  readonly number: string | null;
  readonly symbol: string | null;
  readonly issuer: string | null;
  readonly issuedOn: string | null;
}

const plain = (text: string): string => text.normalize('NFC').trim().replace(/\s+/g, ' ').toLocaleUpperCase('vi');

/** A remark in brackets in place of a number that the source does not give: `(chưa ghi số)`. */
const isRemark = (text: string): boolean => /^\([^()]+\)$/.test(text);

/** Digits, with the year where the kind of document has one: `11/2024`, `1683`; or a remark. */
export const isDocumentNumber = (text: string): boolean => /^\d{1,6}[a-zA-Z]?(\/(19|20)\d{2})?$/.test(text) || isRemark(text);

/** `QĐ-UBND`, `NQ-UBTVQH15`, `KH/TU`. */
export const isDocumentSymbol = (text: string): boolean => /^[\p{L}\p{N}]+([-/.&][\p{L}\p{N}]+)*$/u.test(text);

/**
 * What makes a document the same one: number, symbol and issuer; numbers without a year begin anew each year,
 * so that the year of issue belongs to them. Null while a part is still missing.
 */
export const legalIdentity = ({ number, symbol, issuer, issuedOn }: Identified): string | null => {
  if (!number || !symbol || !issuer || isRemark(number)) return null;
  if (number.includes('/')) return [number, symbol, issuer].map(plain).join('|');
  return issuedOn ? [`${number}/${issuedOn.slice(0, 4)}`, symbol, issuer].map(plain).join('|') : null;
};
