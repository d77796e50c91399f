const MOST = 10;

/**
 * The words of a search as the database holds those of titles (`congtinh.search_text`): without tones and
 * case, đ as d, y as i; at most ten.
 */
export const searchWords = (text: string): readonly string[] =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd').replaceAll('y', 'i')
    .split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '').slice(0, MOST);

/** A tsquery that finds titles in which every word begins one. Holds letters and digits only. */
export const prefixQuery = (words: readonly string[]): string => words.map((word) => `${word}:*`).join(' & ');
