import type { Words } from './installed';
import { differences } from './shape';

export type FaultKind = 'missing-vi' | 'missing-en' | 'untranslated' | 'stale' | 'shape' | 'foreign-word' | 'literal';

export interface Fault {
  readonly kind: FaultKind;
  readonly where: string;
  readonly says: string;
}

export interface Compared {
  /** English that is shown: core's and ours. */
  readonly en: Words;
  /** Vietnamese that is shown: core's and ours over it. */
  readonly vi: Words;
  /** Our own Vietnamese: it must not outlive the key that it is for. */
  readonly own: Words;
  /** Keys that core's code asks for without having them in any file, with the English in the code. */
  readonly inCode: ReadonlyMap<string, string>;
}

/** A Vietnamese text may be the English one only when it holds no word, or when it is allowed by name. */
export interface Allowed {
  readonly same: ReadonlySet<string>;
  readonly foreign: ReadonlySet<string>;
}

/** Words that the glossary (docs/huong-dan/tu-vung.md) replaces, and how staff are not addressed. */
const FOREIGN = /(?<![\p{L}%{])(strapi|tokens?|plugins?|emails?|clipboard|upload|click|menu|admin|logo|bạn|xoá|khoá|huỷ|tuỳ|xuất bản)(?![\p{L}}])/iu;
const HOLDS_WORD = /\p{L}{2}/u;
const PLACES = /\{[^{}]*\}|<[^>]*>/g;

/** Everything that keeps one source of words from being complete and right in both languages. */
export function faultsOf({ en, vi, own, inCode }: Compared, allowed: Allowed): Fault[] {
  const english = new Map([...inCode, ...Object.entries(en)]);
  const faults: Fault[] = [];
  const add = (kind: FaultKind, where: string, says: string): void => void faults.push({ kind, where, says });

  for (const [key, text] of english) {
    const said = vi[key];
    if (!(key in en)) add('missing-en', key, text);
    if (said === undefined) {
      add('missing-vi', key, text);
      continue;
    }
    if (said === text && HOLDS_WORD.test(text.replace(PLACES, '')) && !allowed.same.has(key)) add('untranslated', key, said);
    for (const difference of differences(text, said)) add('shape', key, difference);
    const foreign = FOREIGN.exec(said)?.[0];
    if (foreign && !allowed.foreign.has(key)) add('foreign-word', key, `"${foreign}" in: ${said}`);
  }
  for (const key of Object.keys(own)) if (!english.has(key)) add('stale', key, own[key] ?? '');
  return faults;
}
