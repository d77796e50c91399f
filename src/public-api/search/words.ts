/** The forms in which words are compared; the index has the same from `congtinh.search_text` and `congtinh.search_exact`. */

const MARKS = /[\u0300-\u036f]/g;

/** Without tones and marks, đ as d, y as i: by this a word is found (Hoà = Hòa = hoa, Sỹ = Sĩ = si). */
export const foldedWord = (word: string): string =>
  word.toLowerCase().normalize('NFD').replace(MARKS, '').replaceAll('đ', 'd').replaceAll('y', 'i');

/** The five tones, and the marks of â, ă and ơ. */
const SIGNS: Readonly<Record<string, string>> = { '\u0300': '1', '\u0301': '2', '\u0303': '3', '\u0309': '4', '\u0323': '5', '\u0302': '6', '\u0306': '7', '\u031b': '8' };
const TONE_WITHIN = /([\u0300\u0301\u0303\u0309\u0323])([\p{L}\u0302\u0306\u031b]*)/gu;
/** A syllable that ends in y behind a consonant, or is nothing else, is also written with i: kỹ, quý, ý. */
const I_OR_Y = /^(qu|[bcdđghklmnprstvx]{0,3})y(?=[1-5]?$)/;

/**
 * With its tone, as a digit behind the syllable so that its place does not matter (hoà = hòa = `hoa1`, ổ = `o64`), and i for y
 * where both are written. By this the words as they were asked for come first.
 */
export const exactWord = (word: string): string =>
  word.toLowerCase().normalize('NFD').replace(TONE_WITHIN, '$2$1').replace(/[\u0300\u0301\u0303\u0309\u0323\u0302\u0306\u031b]/g, (sign) => SIGNS[sign] ?? '')
    .normalize('NFC').replace(I_OR_Y, '$1i');

/** A word as it stands in a text. */
export interface Token {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

const WORD = /[\p{L}\p{Nd}\p{M}]+/gu;

/** The words of a text with their places. */
export const tokensOf = (text: string): Token[] =>
  Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({ text: word, from: index, to: index + word.length }));
