const LONGEST_TITLE = 500;
const LONGEST_TEXT = 20_000;

const cut = (text: string, most: number): string => (text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…`);

/** A title as stored: one line, not too long. */
export const titleLine = (title: string): string => cut(title.normalize('NFC').replace(/[\p{Cc}\s]+/gu, ' ').trim(), LONGEST_TITLE);

/** The paragraphs as stored: a line each, without control characters. */
export const textOfLines = (lines: readonly string[]): string =>
  cut(lines.map((line) => line.normalize('NFC').replace(/\p{Cc}+/gu, ' ').trimEnd()).filter((line) => line !== '').join('\n'), LONGEST_TEXT);
