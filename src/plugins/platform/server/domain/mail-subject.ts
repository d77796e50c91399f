/** What some readers cut off anyway; the whole title stands in the mail. */
const LONGEST = 160;

/** Line breaks, other control characters, and marks that turn the direction of writing. */
const UNFIT = /[\p{Cc}\u2028\u2029\u200E\u200F\u202A-\u202E\u2066-\u2069]+/gu;

/** A subject of one line: titles come from people, and a line break would begin another header. */
export const subjectLine = (text: string): string => {
  const line = text.normalize('NFC').replace(UNFIT, ' ').replace(/\s+/g, ' ').trim();
  const letters = [...line];
  return letters.length <= LONGEST ? line : `${letters.slice(0, LONGEST - 1).join('').trimEnd()}…`;
};
