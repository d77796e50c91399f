import { diffArrays } from 'diff';

/** How a list became another: in order, what stayed, what was changed into what, what went, what came. */
export type Step<T> =
  | { readonly kind: 'same' | 'changed'; readonly old: T; readonly new: T }
  | { readonly kind: 'removed'; readonly old: T }
  | { readonly kind: 'added'; readonly new: T };

export interface Likeness<T> {
  /** Equal for equal things. */
  key(item: T): string;
  /** 0 to 1; below `enough` two things are not each other's successor. */
  like(old: T, fresh: T): number;
  readonly enough: number;
}

/** Beyond so many differences the shortest script costs too much; the rest is then paired by likeness alone. */
const MAX_EDITS = 2000;
/** Beyond so many pairs, successors are looked for near by only. */
const MAX_PAIRS = 2500;
const NEAR = 12;

/** Aligns two lists: equal things first (Myers), then, between those, changed things with their successors. */
export const align = <T>(olds: readonly T[], news: readonly T[], by: Likeness<T>): readonly Step<T>[] => {
  const numbers = new Map<string, number>();
  const number = (item: T): number => {
    const key = by.key(item);
    const found = numbers.get(key) ?? numbers.size;
    numbers.set(key, found);
    return found;
  };
  const parts = diffArrays(olds.map(number), news.map(number), { maxEditLength: MAX_EDITS });
  if (parts === undefined) return pair(olds, news, by);
  const steps: Step<T>[] = [];
  let [atOld, atNew, goneFrom, cameFrom] = [0, 0, 0, 0];
  const settle = (): void => {
    steps.push(...pair(olds.slice(goneFrom, atOld), news.slice(cameFrom, atNew), by));
  };
  for (const part of parts) {
    if (part.removed) atOld += part.count;
    else if (part.added) atNew += part.count;
    else {
      settle();
      for (let each = 0; each < part.count; each += 1) steps.push({ kind: 'same', old: olds[atOld + each] as T, new: news[atNew + each] as T });
      atOld += part.count;
      atNew += part.count;
      [goneFrom, cameFrom] = [atOld, atNew];
    }
  }
  settle();
  return steps;
};

const pair = <T>(olds: readonly T[], news: readonly T[], by: Likeness<T>): Step<T>[] => {
  if (olds.length === 0) return news.map((item) => ({ kind: 'added', new: item }));
  if (news.length === 0) return olds.map((item) => ({ kind: 'removed', old: item }));
  const pairs = olds.length * news.length <= MAX_PAIRS ? bestPairs(olds, news, by) : nearPairs(olds, news, by);
  const steps: Step<T>[] = [];
  let [atOld, atNew] = [0, 0];
  const until = (old: number, fresh: number): void => {
    for (; atOld < old; atOld += 1) steps.push({ kind: 'removed', old: olds[atOld] as T });
    for (; atNew < fresh; atNew += 1) steps.push({ kind: 'added', new: news[atNew] as T });
  };
  for (const [old, fresh] of pairs) {
    until(old, fresh);
    const [before, after] = [olds[old] as T, news[fresh] as T];
    steps.push({ kind: by.key(before) === by.key(after) ? 'same' : 'changed', old: before, new: after });
    atOld += 1;
    atNew += 1;
  }
  until(olds.length, news.length);
  return steps;
};

type Pairs = readonly (readonly [number, number])[];

/** The pairs in order whose likeness adds up highest. */
const bestPairs = <T>(olds: readonly T[], news: readonly T[], by: Likeness<T>): Pairs => {
  const width = news.length + 1;
  const like = olds.map((old) => news.map((fresh) => by.like(old, fresh)));
  const best = new Float64Array((olds.length + 1) * width);
  const at = (i: number, j: number): number => best[i * width + j] as number;
  const gain = (i: number, j: number): number => {
    const value = like[i]?.[j] ?? 0;
    return value >= by.enough ? value : -1;
  };
  for (let i = olds.length - 1; i >= 0; i -= 1) {
    for (let j = news.length - 1; j >= 0; j -= 1) {
      best[i * width + j] = Math.max(at(i + 1, j), at(i, j + 1), gain(i, j) < 0 ? 0 : gain(i, j) + at(i + 1, j + 1));
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < olds.length && j < news.length;) {
    if (gain(i, j) >= 0 && at(i, j) === gain(i, j) + at(i + 1, j + 1)) pairs.push([i++, j++]);
    else if (at(i, j) === at(i + 1, j)) i += 1;
    else j += 1;
  }
  return pairs;
};

const nearPairs = <T>(olds: readonly T[], news: readonly T[], by: Likeness<T>): Pairs => {
  const pairs: [number, number][] = [];
  let from = 0;
  for (const [i, old] of olds.entries()) {
    let [chosen, highest] = [-1, by.enough];
    for (let j = from; j < Math.min(from + NEAR, news.length); j += 1) {
      const value = by.like(old, news[j] as T);
      if (value >= highest && (chosen < 0 || value > highest)) [chosen, highest] = [j, value];
    }
    if (chosen < 0) continue;
    pairs.push([i, chosen]);
    from = chosen + 1;
  }
  return pairs;
};
