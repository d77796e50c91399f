import type { PassageAnchor, Place } from '../../../contracts/comments';

/** A passage whose words changed counts as the same passage when so much of it is left. */
const ENOUGH = 0.4;
/** Context shorter than this says too little. */
const TELLING = 8;

/**
 * Finds a passage in the text of a newer (or older) revision: by its own words, and where these stand several times, by
 * what is around them and where it stood; failing that, by what is around it. Null when it is gone.
 */
export const reanchor = (anchor: PassageAnchor, text: string): Place | null => {
  const exact = bestOf(occurrences(text, anchor.quote), anchor, text);
  if (exact !== null) return { field: anchor.field, start: exact, end: exact + anchor.quote.length, changed: false };
  return between(anchor, text);
};

const occurrences = (text: string, part: string): number[] => {
  const found: number[] = [];
  if (part === '') return found;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) found.push(at);
  return found;
};

/** How much of the end of one text is the end of the other. */
const commonEnd = (a: string, b: string): number => {
  let count = 0;
  while (count < a.length && count < b.length && a[a.length - 1 - count] === b[b.length - 1 - count]) count += 1;
  return count;
};

const commonStart = (a: string, b: string): number => {
  let count = 0;
  while (count < a.length && count < b.length && a[count] === b[count]) count += 1;
  return count;
};

const bestOf = (places: readonly number[], { quote, prefix, suffix, start }: PassageAnchor, text: string): number | null => {
  let [best, highest] = [null as number | null, -Infinity];
  for (const at of places) {
    const around = commonEnd(prefix, text.slice(0, at)) + commonStart(suffix, text.slice(at + quote.length, at + quote.length + suffix.length));
    // What stands around decides; the place only between equals.
    const value = around - Math.min(Math.abs(at - start), 1e6) / 1e7;
    if (value > highest) [best, highest] = [at, value];
  }
  return best;
};

/** The words themselves changed: what stands between the old surroundings, if it still resembles them. */
const between = (anchor: PassageAnchor, text: string): Place | null => {
  const { field, quote, prefix, suffix } = anchor;
  let best: Place | null = null;
  let highest = ENOUGH;
  for (const start of ends(prefix, text)) {
    for (const end of starts(suffix, text, start)) {
      if (end - start > 3 * quote.length + 80) continue;
      const value = resemblance(quote, text.slice(start, end));
      if (value >= highest) [best, highest] = [{ field, start, end, changed: true }, value];
    }
  }
  return best;
};

const MOST = 20;

/** Places right behind the last telling words of the prefix; the very beginning when there was nothing before. */
const ends = (prefix: string, text: string): readonly number[] => {
  if (prefix === '') return [0];
  const telling = prefix.slice(-Math.max(TELLING, Math.floor(prefix.length / 2)));
  return telling.length < Math.min(TELLING, prefix.length) ? [] : occurrences(text, telling).slice(0, MOST).map((at) => at + telling.length);
};

const starts = (suffix: string, text: string, from: number): readonly number[] => {
  if (suffix === '') return [text.length];
  const telling = suffix.slice(0, Math.max(TELLING, Math.floor(suffix.length / 2)));
  return occurrences(text, telling).filter((at) => at > from).slice(0, MOST);
};

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** Share of common words, 0 to 1. */
const resemblance = (a: string, b: string): number => {
  const [left, right] = [wordsOf(a), [...wordsOf(b)]];
  const total = left.length + right.length;
  if (total === 0) return 0;
  let common = 0;
  for (const word of left) {
    const at = right.indexOf(word);
    if (at < 0) continue;
    right.splice(at, 1);
    common += 1;
  }
  return (2 * common) / total;
};
