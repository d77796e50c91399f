import { exactWord, foldedWord, tokensOf, type Token } from './words';

/** A piece of text, and whether it is what was looked for. Pieces follow each other without gap. */
export interface Piece {
  readonly text: string;
  readonly hit: boolean;
}

/** What to mark: words without tones; those that also have the tones typed come first. */
export interface Marked {
  readonly folded: ReadonlySet<string>;
  readonly exact: ReadonlySet<string>;
  /** The beginning of a last word that may go on. */
  readonly beginning: string | null;
}

interface Hit extends Token {
  readonly word: string;
  readonly exact: boolean;
}

const LENGTH = 240;
const BEFORE = 60;

const hitsIn = (text: string, { folded, exact, beginning }: Marked): Hit[] => {
  const hits = tokensOf(text).flatMap((token): Hit[] => {
    const word = foldedWord(token.text);
    if (folded.has(word)) return [{ ...token, word, exact: exact.has(exactWord(token.text)) }];
    return beginning !== null && word.startsWith(beginning) ? [{ ...token, word: beginning, exact: false }] : [];
  });
  // Where the word stands as it was typed, its neighbours with other tones are other words.
  const typed = new Set(hits.filter((hit) => hit.exact).map(({ word }) => word));
  return hits.filter((hit) => hit.exact || !typed.has(hit.word));
};

/** Words side by side are one piece. */
const piecesOf = (text: string, hits: readonly Token[]): Piece[] => {
  const pieces: { text: string; hit: boolean }[] = [];
  const add = (part: string, hit: boolean): void => {
    const last = pieces.at(-1);
    if (part === '') return;
    if (last?.hit === hit) last.text += part;
    else pieces.push({ text: part, hit });
  };
  let at = 0;
  for (const { from, to } of hits) {
    const between = text.slice(at, from);
    add(between, pieces.at(-1)?.hit === true && /^\s+$/.test(between));
    add(text.slice(from, to), true);
    at = to;
  }
  add(text.slice(at), false);
  return pieces;
};

/** The title with what was found in it. */
export const markedTitle = (title: string, marked: Marked): Piece[] => piecesOf(title, hitsIn(title, marked));

/** Where most different words stand together, exact ones counting twice; the first such place. */
const bestStart = (hits: readonly Hit[]): number => {
  let best = { worth: 0, from: 0 };
  for (const [index, first] of hits.entries()) {
    const worth = new Map<string, number>();
    for (let at = index; at < hits.length && (hits[at] as Hit).to - first.from <= LENGTH - BEFORE; at += 1) {
      const { word, exact } = hits[at] as Hit;
      worth.set(word, Math.max(worth.get(word) ?? 0, exact ? 2 : 1));
    }
    const sum = [...worth.values()].reduce((total, one) => total + one, 0);
    if (sum > best.worth) best = { worth: sum, from: first.from };
  }
  return Math.max(0, best.from - BEFORE);
};

/** About 240 characters of a text around what was found, cut between words; the beginning where nothing was. */
export const excerptOf = (body: string, marked: Marked): Piece[] => {
  // A text full of hits is looked at as far as the first thousand.
  const start = bestStart(hitsIn(body, marked).slice(0, 1000));
  const begins = start === 0 ? 0 : body.indexOf(' ', start) + 1;
  const cut = body.length - begins <= LENGTH ? body.length : body.lastIndexOf(' ', begins + LENGTH);
  const ends = cut <= begins ? Math.min(body.length, begins + LENGTH) : cut;
  const text = `${begins > 0 ? '… ' : ''}${body.slice(begins, ends).trim()}${ends < body.length ? ' …' : ''}`;
  return piecesOf(text, hitsIn(text, marked));
};
