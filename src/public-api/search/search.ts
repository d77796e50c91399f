import type { Core } from '@strapi/strapi';
import { findItems, knownWords, type Asked, type FoundRow, type Narrowing, type Slice } from './find-items';
import type { Marked } from './highlight';
import { allOf, anyOf, eachOf, similarOf, togetherOf, type Question } from './question';
import { alikeWords, suggestionFrom } from './spelling';

/** How it was found: with all words, with words that look like them, or with most of them. */
export const MATCHES = ['all', 'similar', 'most'] as const;

export interface Found {
  readonly rows: readonly FoundRow[];
  readonly match: (typeof MATCHES)[number];
  /** The question as the best find writes it, when words that look alike found it. */
  readonly suggestion: string | null;
  readonly marked: Marked;
  /** The tsquery that found it, for counting; null where only a part of it must be there. */
  readonly words: string | null;
}

/** So many of the words must stand in what is found by most of them. */
const MOST = 0.6;

const askedFor = (question: Question, words: string, least: number): Asked => ({
  words, least, each: least === 0 ? [] : eachOf(question), toned: question.toned, whole: allOf(question, 'folded', 'whole'),
  exact: allOf(question, 'exact'), together: togetherOf(question, 'folded'), exactTogether: togetherOf(question, 'exact'),
});

const markedFor = ({ words, open }: Question): Marked => ({
  folded: new Set(words.map(({ folded }) => folded)), exact: new Set(words.map(({ exact }) => exact)), beginning: open ? (words.at(-1)?.folded ?? null) : null,
});

/**
 * Finds what has all words; when there is nothing, what has words that look like them, or most of them: first the former
 * when a word is not known at all. One statement when something is found, at most four when nothing is.
 */
export const searchItems = async (strapi: Core.Strapi, question: Question, narrowing: Narrowing, slice: Slice): Promise<Found> => {
  const phrase = question.words.map(({ typed }) => typed).join(' ');
  const find = (asked: Asked): Promise<FoundRow[]> => findItems(strapi, asked, narrowing, slice, phrase);
  const later = slice.offset > 0 || slice.after !== null;
  /** Behind the last of them is not the same as none. */
  const isThere = async (asked: Asked): Promise<boolean> => later && (await findItems(strapi, asked, narrowing, { offset: 0, limit: 1, after: null }, phrase)).length > 0;

  const all = askedFor(question, allOf(question, 'folded'), 0);
  const rows = await find(all);
  const found: Found = { rows, match: 'all', suggestion: null, marked: markedFor(question), words: all.words };
  if (rows.length > 0 || await isThere(all)) return found;

  const known = await knownWords(strapi, [...new Set(question.words.map(({ folded }) => folded))]);
  const similar = async (): Promise<Found | null> => {
    const alike = alikeWords(question, known);
    const asked = askedFor(question, similarOf(question, alike), 0);
    if (asked.words === similarOf(question, question.words.map(({ folded }) => [folded]))) return null;
    const near = await find(asked);
    if (near.length === 0 && !(await isThere(asked))) return null;
    const [best] = near;
    const marked = { folded: new Set(alike.flat()), exact: found.marked.exact, beginning: null };
    return { rows: near, match: 'similar', suggestion: best ? suggestionFrom(alike, best.title, best.body) : null, marked, words: asked.words };
  };
  const most = async (): Promise<Found | null> => {
    const least = Math.ceil(question.words.length * MOST);
    if (least >= question.words.length) return null;
    const asked = askedFor(question, anyOf(question), least);
    const some = await find(asked);
    return some.length > 0 || await isThere(asked) ? { ...found, rows: some, match: 'most', words: null } : null;
  };
  const misspelt = question.words.some(({ folded }) => /^\p{L}{2,}$/u.test(folded) && known.get(folded)?.includes(folded) !== true);
  for (const way of misspelt ? [similar, most] : [most, similar]) {
    const other = await way();
    if (other !== null) return other;
  }
  return found;
};
