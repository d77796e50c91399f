import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';
import { folded } from '../../contracts';

let estimator: ZxcvbnFactory | undefined;

/** Without tones, blanks kept: somebody who guesses tries `mat khau` before `mật khẩu`. */
const withoutTones = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');

/**
 * How well a password withstands guessing, 0 to 4, by the lists of stolen passwords and keyboard patterns that come with
 * the estimator (no network), and by `words` of this place.
 */
export const strengthOf = (password: string, words: readonly string[]): number => {
  // Made at the first use: half a megabyte that a start need not wait for.
  estimator ??= new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });
  const known = [...words, ...words.map(folded)];
  return Math.min(...[password, withoutTones(password)].map((text) => estimator?.check(text, known).score ?? 0));
};
