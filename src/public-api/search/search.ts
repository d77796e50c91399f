import type { Core } from '@strapi/strapi';
import { findItems, knownWords, type Asked, type FoundRow, type Narrowing, type Slice, type Sought } from './find-items';
import type { Marked } from './highlight';
import { allOf, anyOf, beforeHalf, closedOf, eachOf, halfOf, pairsOf, phrasesOf, questionOf, quotedOf, similarOf, someOf, togetherOf, type Question } from './question';
import { alikeWords, suggestionFrom } from './spelling';

/** How it was found: with all words, with words that look like them, or with most of them. */
export const MATCHES = ['all', 'similar', 'most'] as const;

export interface Found {
  readonly rows: readonly FoundRow[];
  readonly match: (typeof MATCHES)[number];
  /** The question as the best find writes it, when words that look alike found it. */
  readonly suggestion: string | null;
  readonly marked: Marked;
  /** By what it was found, for counting; null where only a part of it must be there. */
  readonly sought: Sought | null;
}

/** So many of the words must stand in what is found by most of them. */
const MOST = 0.6;

/** So many items are weighed for an answer. */
const WEIGHED = 150;
/** So many when they may have too few of the words. */
const WEIGHED_OF_ANY = 500;
const TITLE = 100;

const soughtBy = (question: Question): Sought => {
  const half = halfOf(question);
  return {
    closed: closedOf(question, 'folded', half), half: half?.folded ?? null,
    // Of a question all in quotation marks they stand side by side anyway.
    side: question.groups.length === 1 ? null : pairsOf(half === null ? question.words : question.words.slice(0, -1)), sideLast: half === null ? null : beforeHalf(question), quoted: quotedOf(question), quotations: phrasesOf(question),
    tones: question.toned ? closedOf(question, 'exact', null) : null,
    title: question.words.map(({ folded }) => folded).join(' ').slice(0, TITLE),
    most: WEIGHED, rest: true,
  };
};

/** By these words alone. */
const soughtByWords = (words: string, most: number, rest = true): Sought => ({ closed: words, half: null, side: null, sideLast: null, quoted: null, quotations: null, tones: null, title: null, most, rest });

const askedFor = (question: Question, sought: Sought, words: string, least: number): Asked => ({
  sought, words, least, each: least === 0 ? [] : eachOf(question), toned: question.toned,
  whole: allOf(question, { form: 'folded', end: 'whole' }), together: togetherOf(question, { form: 'folded' }),
  beginning: question.words.map(({ folded }) => folded).join(' '),
  exact: allOf(question, { form: 'exact' }), exactWhole: allOf(question, { form: 'exact', end: 'whole' }), exactTitle: allOf(question, { form: 'exact', where: 'title' }),
  exactTogether: togetherOf(question, { form: 'exact' }), exactTitleTogether: togetherOf(question, { form: 'exact', where: 'title' }),
});

const markedFor = ({ words, open }: Question): Marked => ({
  folded: new Set(words.map(({ folded }) => folded)), exact: new Set(words.map(({ exact }) => exact)), beginning: open ? (words.at(-1)?.folded ?? null) : null,
});

const FIRST: Slice = { offset: 0, limit: 1, after: null };

/**
 * Finds what has all words; when there is nothing, what has words that look like them, or most of them: first the former
 * when a word is not known at all. One statement when something is found, at most five when nothing is.
 */
export const searchItems = async (strapi: Core.Strapi, question: Question, narrowing: Narrowing, slice: Slice): Promise<Found> => {
  const find = (asked: Asked, at: Slice, { words }: Question): Promise<FoundRow[]> => findItems(strapi, asked, narrowing, at, words.map(({ typed }) => typed).join(' '));
  /** A slice, or null when there is nothing at all; behind the last of them is not the same as nothing. */
  const slicedBy = async (asked: Asked, of: Question): Promise<FoundRow[] | null> => {
    const rows = await find(asked, slice, of);
    const later = slice.offset > 0 || slice.after !== null;
    return rows.length > 0 || (later && (await find(asked, FIRST, of)).length > 0) ? rows : null;
  };
  const withAll = async (of: Question): Promise<Found | null> => {
    const asked = askedFor(of, soughtBy(of), allOf(of, { form: 'folded' }), 0);
    const rows = await slicedBy(asked, of);
    return rows && { rows, match: 'all', suggestion: null, marked: markedFor(of), sought: asked.sought };
  };

  const found = await withAll(question);
  if (found !== null) return found;

  const words = question.groups.flat();
  const known = await knownWords(strapi, [...new Set(words.map(({ folded }) => folded))]);
  /** The words of the best find that look like those asked for, asked for in their place. */
  const similar = async (): Promise<Found | null> => {
    const alike = alikeWords(question, known);
    if (alike.every((others, at) => others.length === 1 && others[0] === words[at]?.folded)) return null;
    const [best] = await find(askedFor(question, soughtByWords(similarOf(alike), WEIGHED), similarOf(alike), 0), FIRST, question);
    if (best === undefined) return null;
    const suggestion = suggestionFrom(alike, best.title, best.body);
    const other = await withAll(questionOf(suggestion) ?? question);
    return other && { ...other, match: 'similar', suggestion };
  };
  const most = async (): Promise<Found | null> => {
    const least = Math.ceil(eachOf(question).length * MOST);
    if (least >= eachOf(question).length) return null;
    const some = someOf(question, least);
    const sought = some === null ? soughtByWords(anyOf(question), WEIGHED_OF_ANY, false) : soughtByWords(some, WEIGHED);
    const rows = await slicedBy(askedFor(question, sought, anyOf(question), least), question);
    return rows && { rows, match: 'most', suggestion: null, marked: markedFor(question), sought: null };
  };
  const misspelt = words.some(({ folded }) => /^\p{L}{2,}$/u.test(folded) && known.get(folded)?.includes(folded) !== true);
  for (const way of misspelt ? [similar, most] : [most, similar]) {
    const other = await way();
    if (other !== null) return other;
  }
  return { rows: [], match: 'all', suggestion: null, marked: markedFor(question), sought: soughtBy(question) };
};
