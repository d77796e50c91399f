import words from './hard-words.json';

const VI: Readonly<Record<string, string>> = words;

/** A word that core and its design system write into their code instead of asking for a translation (core-patches.ts puts this in its place). */
export const hardWord = (english: string): string => (document.documentElement.lang === 'vi' ? (VI[english] ?? english) : english);
