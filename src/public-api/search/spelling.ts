import { foldedWord, tokensOf } from './words';
import type { Question } from './question';

const MOST = 4;
/** How far apart two words may be: one letter in short ones, two in longer ones. */
const mayDiffer = (word: string): number => (word.length <= 4 ? 1 : 2);

/** Letters to add, leave out, change, or swap with their neighbour until one word is the other (optimal string alignment). */
export const distance = (a: string, b: string): number => {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (before[j - 2] ?? 0) + 1 : Infinity;
      next.push(Math.min(change, swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    [before, row] = [row, next];
  }
  return row[b.length] ?? 0;
};

/** For each word of a question the known words nearest to it, itself first where it is known. */
export const alikeWords = ({ groups }: Question, known: ReadonlyMap<string, readonly string[]>): string[][] =>
  groups.flat().map(({ folded }) => {
    const near = (known.get(folded) ?? [])
      .map((word) => ({ word, apart: distance(folded, word) }))
      .filter(({ apart }) => apart <= mayDiffer(folded))
      .sort((a, b) => a.apart - b.apart)
      .map(({ word }) => word);
    // A figure or a single letter has no spelling.
    return near.length === 0 ? [folded] : near.slice(0, MOST);
  });

/** The question as the best find writes it: for each word the nearest that stands in its title, else in its text. */
export const suggestionFrom = (alike: readonly (readonly string[])[], title: string, body: string): string => {
  const written = new Map<string, string>();
  for (const { text } of [...tokensOf(title), ...tokensOf(body)]) {
    const folded = foldedWord(text);
    if (!written.has(folded)) written.set(folded, text.toLowerCase());
  }
  return alike.map((words) => written.get(words.find((word) => written.has(word)) ?? '') ?? words[0] ?? '').join(' ');
};
