import { exactWord, foldedWord, tokensOf } from './words';

export interface Word {
  /** As it was typed, in lower case. */
  readonly typed: string;
  readonly folded: string;
  readonly exact: string;
}

/** What somebody looks for. */
export interface Question {
  /** In the order typed; each group of a quotation stands together. */
  readonly groups: readonly (readonly Word[])[];
  readonly words: readonly Word[];
  /** The last word may go on: it was typed to its end, and nothing behind it. */
  readonly open: boolean;
  /** Typed with Vietnamese letters: then words with the same tones come first. */
  readonly toned: boolean;
}

const QUOTES = /[“”„«»]/g;
/** Letters beyond a to z; a word typed without them says nothing of its tones. */
const VIETNAMESE = /[^\p{ASCII}]/u;
const LEAST = 2;

const wordsOf = (text: string): Word[] =>
  tokensOf(text).map(({ text: word }) => ({ typed: word.toLowerCase(), folded: foldedWord(word), exact: exactWord(word) })).filter(({ folded }) => folded !== '');

/**
 * Reads a question: words, and "words that stand together" in quotation marks. Every other sign only parts words.
 * Null when fewer than two letters or digits remain.
 */
export const questionOf = (text: string): Question | null => {
  const parts = text.normalize('NFC').replace(QUOTES, '"').split('"');
  // A quotation that was not closed is none.
  const quoted = (index: number): boolean => index % 2 === 1 && index < parts.length - 1;
  const groups = parts.flatMap((part, index) => (quoted(index) ? [wordsOf(part)] : wordsOf(part).map((word) => [word]))).filter((group) => group.length > 0);
  const words = groups.flat();
  if (words.reduce((sum, { folded }) => sum + folded.length, 0) < LEAST) return null;
  return { groups, words, open: /[\p{L}\p{Nd}\p{M}]$/u.test(text), toned: words.some(({ typed }) => VIETNAMESE.test(typed)) };
};

type Form = 'folded' | 'exact';

/** Letters and digits only: nothing in it can be a sign of the query language. */
const lexeme = (word: Word, form: Form): string => `'${word[form]}'`;

/** A tsquery that all groups stand in a text; the last word of an open question may go on. */
export const allOf = ({ groups, open }: Question, form: Form, end: 'open' | 'whole' = 'open'): string =>
  groups.map((group, at) => {
    const last = at === groups.length - 1 && open && end === 'open' && group.length === 1;
    return `(${group.map((word) => lexeme(word, form)).join(' <-> ')}${last ? ':*' : ''})`;
  }).join(' & ');

/** A tsquery that the words stand together in this order. */
export const togetherOf = ({ words, open }: Question, form: Form): string =>
  `${words.map((word) => lexeme(word, form)).join(' <-> ')}${open ? ':*' : ''}`;

/** One tsquery for each word. */
export const eachOf = ({ words }: Question): string[] => words.map((word) => lexeme(word, 'folded'));

/** A tsquery that any of the words stands in a text. */
export const anyOf = (question: Question): string => [...new Set(eachOf(question))].join(' | ');

/** A tsquery that each word or one of those like it stands in a text. */
export const similarOf = ({ words }: Question, alike: readonly (readonly string[])[]): string =>
  words.map((_word, at) => `(${(alike[at] ?? []).map((word) => `'${word}'`).join(' | ')})`).join(' & ');
