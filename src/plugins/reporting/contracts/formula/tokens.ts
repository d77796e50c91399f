import { MAX_DIGITS } from './limits';
import { Unreadable, type Span } from './syntax';

export interface Token extends Span {
  readonly kind: 'number' | 'word' | 'sign' | 'end';
  readonly text: string;
}

const SIGNS = ['..', '<>', '<=', '>=', '+', '-', '*', '/', '=', '<', '>', '(', ')', ',', '[', ']'];

const within = (char: string | undefined, first: string, last: string): boolean => char !== undefined && char >= first && char <= last;
const isDigit = (char: string | undefined): boolean => within(char, '0', '9');
const isLetter = (char: string | undefined): boolean => within(char, 'a', 'z') || within(char, 'A', 'Z');
const isSpace = (char: string | undefined): boolean => char === ' ' || char === '\t' || char === '\n' || char === '\r' || char === '\u00a0';
/** A code may hold `-`, so a hyphen belongs to the word when a letter or digit follows it. */
const continuesWord = (text: string, at: number): boolean =>
  isLetter(text[at]) || isDigit(text[at]) || text[at] === '_' || (text[at] === '-' && (isLetter(text[at + 1]) || isDigit(text[at + 1])));

const endOfDigits = (text: string, from: number): number => {
  let at = from;
  while (isDigit(text[at])) at += 1;
  return at;
};

const numberAt = (text: string, from: number): Token => {
  let to = endOfDigits(text, from);
  const whole = to - from;
  const decimals = text[to] === '.' && isDigit(text[to + 1]) ? endOfDigits(text, to + 1) - to - 1 : 0;
  if (decimals > 0) to += decimals + 1;
  if (whole + decimals > MAX_DIGITS) throw new Unreadable(`Số có quá ${MAX_DIGITS} chữ số.`, from, to);
  if (isLetter(text[to]) || text[to] === '_') throw new Unreadable('Sau số không được có chữ; viết số đầy đủ, dấu thập phân là dấu chấm.', from, to + 1);
  return { kind: 'number', text: text.slice(from, to), from, to };
};

const wordAt = (text: string, from: number): Token => {
  let to = from + 1;
  while (continuesWord(text, to)) to += 1;
  return { kind: 'word', text: text.slice(from, to), from, to };
};

const signAt = (text: string, from: number): Token => {
  const sign = SIGNS.find((candidate) => text.startsWith(candidate, from));
  if (sign === undefined) throw new Unreadable(`Không dùng được ký tự “${String.fromCodePoint(text.codePointAt(from) ?? 0)}” trong công thức.`, from, from + 1);
  return { kind: 'sign', text: sign, from, to: from + sign.length };
};

/** Cuts an expression into words, numbers and signs. Throws `Unreadable`; time grows with the length of the text. */
export const tokensOf = (text: string): readonly Token[] => {
  const tokens: Token[] = [];
  let at = 0;
  let inBrackets = false;
  while (at < text.length) {
    if (isSpace(text[at])) { at += 1; continue; }
    // Between brackets stand codes, which may begin with a digit.
    const token = isLetter(text[at]) || (inBrackets && isDigit(text[at])) ? wordAt(text, at) : isDigit(text[at]) ? numberAt(text, at) : signAt(text, at);
    if (token.text === '[') inBrackets = true;
    if (token.text === ']') inBrackets = false;
    tokens.push(token);
    at = token.to;
  }
  return [...tokens, { kind: 'end', text: '', from: text.length, to: text.length }];
};
