import { exactWord, foldedWord, tokensOf } from './words';

export interface Word {
  /** As it was typed, in lower case. */
  readonly typed: string;
  readonly folded: string;
  readonly exact: string;
}

/** What somebody looks for. */
export interface Question {
  /** What must be there: words, and quotations, whose words stand together. */
  readonly groups: readonly (readonly Word[])[];
  /** All words in the order typed. */
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

/** Words of asking and joining, as they are written with tones: an item need not have them when two other words say what is meant. */
const PARTICLES = new Set(
  ['nào', 'đâu', 'gì', 'sao', 'thế', 'làm', 'ở', 'đến', 'để', 'là', 'thì', 'mà', 'và', 'của', 'cho', 'các', 'những', 'được', 'bị', 'ai', 'khi', 'như', 'tôi', 'muốn', 'với', 'hay', 'hoặc'].map(exactWord),
);
const ENOUGH = 2;

const wordsOf = (text: string): Word[] =>
  tokensOf(text).map(({ text: word }) => ({ typed: word.toLowerCase(), folded: foldedWord(word), exact: exactWord(word) })).filter(({ folded }) => folded !== '');

const isParticle = (group: readonly Word[]): boolean => group.length === 1 && PARTICLES.has(group[0]?.exact ?? '');

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
  const toned = words.some(({ typed }) => VIETNAMESE.test(typed));
  const telling = toned ? groups.filter((group) => !isParticle(group)) : groups;
  return { groups: telling.length < ENOUGH ? groups : telling, words, open: /[\p{L}\p{Nd}\p{M}]$/u.test(text), toned };
};

type Form = 'folded' | 'exact';

/** Letters and digits only: nothing in it can be a sign of the query language. A label asks for the title alone. */
const lexeme = (word: Word, form: Form, flags = ''): string => `'${word[form]}'${flags === '' ? '' : `:${flags}`}`;

interface Wanted {
  readonly form: Form;
  /** The last word of an open question may go on. */
  readonly end?: 'open' | 'whole';
  readonly where?: 'title';
}

const flagsOf = (goesOn: boolean, where: Wanted['where']): string => `${goesOn ? '*' : ''}${where === 'title' ? 'A' : ''}`;

/** A tsquery that all groups stand in a text. */
export const allOf = ({ groups, words, open }: Question, { form, end = 'open', where }: Wanted): string =>
  groups.map((group) => `(${group.map((word) => lexeme(word, form, flagsOf(open && end === 'open' && word === words.at(-1), where))).join(' <-> ')})`).join(' & ');

/** A tsquery that the words stand together in this order. */
export const togetherOf = ({ words, open }: Question, { form, where }: Wanted): string =>
  words.map((word) => lexeme(word, form, flagsOf(open && word === words.at(-1), where))).join(' <-> ');

/** The word half typed, without tones; null when the last word has its end, or need not be there. */
export const halfOf = ({ groups, words, open }: Question): Word | null => (open ? (groups.flat().find((word) => word === words.at(-1)) ?? null) : null);

/** A tsquery that all words stand in a text, those in quotation marks wherever; without the word half typed, null when there is no other. */
export const closedOf = ({ groups }: Question, form: Form, half: Word | null): string | null => {
  const words = groups.flat().filter((word) => word !== half);
  return words.length === 0 ? null : [...new Set(words.map((word) => lexeme(word, form)))].join(' & ');
};

/** Longer words stand in no pair (`congtinh.search_pairs`, 0150). */
const LONGEST_IN_PAIR = 20;
const inPair = ({ folded }: Word): boolean => Buffer.byteLength(folded) <= LONGEST_IN_PAIR;

/** A tsquery that words stand side by side, each with the next, in the form of `congtinh.search_pairs`; null for a single word. */
export const pairsOf = (words: readonly Word[]): string | null => {
  const pairs = words.slice(1).flatMap((word, at) => {
    const before = words[at];
    return before && inPair(before) && inPair(word) ? [`'${before.folded} ${word.folded}'`] : [];
  });
  return pairs.length === 0 ? null : pairs.join(' & ');
};

/** The word before the one half typed. */
export const beforeHalf = ({ words }: Question): string | null => {
  const before = words.at(-2);
  return before && inPair(before) ? before.folded : null;
};

/** A tsquery that what was put in quotation marks stands side by side. */
export const quotedOf = ({ groups }: Question): string | null => {
  const quoted = groups.flatMap((group) => pairsOf(group) ?? []);
  return quoted.length === 0 ? null : quoted.join(' & ');
};

/** A tsquery of the quotations that more than pairs are needed for: of three words and more; null when there are none. */
export const phrasesOf = ({ groups }: Question): string | null => {
  const phrases = groups.filter((group) => group.length > 2 || (group.length === 2 && !group.every(inPair)));
  return phrases.length === 0 ? null : phrases.map((group) => `(${group.map((word) => lexeme(word, 'folded')).join(' <-> ')})`).join(' & ');
};

/** So many words of a sentence say what is meant. */
const SENTENCE = 20;

/** One tsquery for each word of which most must be there. */
export const eachOf = ({ groups }: Question): string[] => [...new Set(groups.flat().map((word) => lexeme(word, 'folded')))].slice(0, SENTENCE);

/** A tsquery that any of the words stands in a text. */
export const anyOf = (question: Question): string => eachOf(question).join(' | ');

/** All ways to take `least` of them. */
const choices = (words: readonly string[], least: number): string[][] => {
  const [first, ...others] = words;
  if (least === 0 || first === undefined) return least === 0 ? [[]] : [];
  return [...choices(others, least - 1).map((rest) => [first, ...rest]), ...choices(others, least)];
};

/** So many words can be taken in all ways. */
const CHOSEN_FROM = 8;

/** A tsquery that `least` of the words stand in a text; null for a sentence so long that this would be no question. */
export const someOf = (question: Question, least: number): string | null => {
  const each = eachOf(question);
  return each.length > CHOSEN_FROM ? null : choices(each, least).map((words) => `(${words.join(' & ')})`).join(' | ');
};

/** A tsquery that each word or one of those like it stands in a text. */
export const similarOf = (alike: readonly (readonly string[])[]): string => alike.map((words) => `(${words.map((word) => `'${word}'`).join(' | ')})`).join(' & ');
