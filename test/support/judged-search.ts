import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'zod';
import type { foundShape } from '../../src/public-api/resources/search-shape';

/** A question with what should be found, 3 best; how it was judged stands in the file. */
export interface Judged {
  readonly query: string;
  readonly kind: string;
  readonly grades: Readonly<Record<string, number>>;
}

export interface Judgements {
  readonly judgedOn: string;
  readonly how: string;
  readonly queries: readonly Judged[];
}

export type Found = z.output<typeof foundShape>;

export const judgements = (root: string): Judgements => JSON.parse(readFileSync(path.join(root, 'test', 'data', 'search-judgements.json'), 'utf8')) as Judgements;

/** The name of an item in the judgements, which is the same in every load of the demo. */
export const nameOf = ({ kind, title, canonicalUrl }: Found): string => {
  if (kind === 'info-entry') return `entry:${title}`;
  return kind === 'legal-document' ? `document:${title.replace(/^.*? số /, '').replace(/ ngày [\d/]+$/, '')}` : new URL(canonicalUrl).pathname;
};

const gain = (grades: readonly number[]): number => grades.slice(0, 10).reduce((sum, grade, at) => sum + (2 ** grade - 1) / Math.log2(at + 2), 0);

/** nDCG of the first ten: 1 when they stand in the order of their grades and nothing better was left out. */
export const ndcg = ({ grades }: Judged, found: readonly string[]): number => {
  const best = gain(Object.values(grades).sort((a, b) => b - a));
  return best === 0 ? 1 : gain(found.map((name) => grades[name] ?? 0)) / best;
};

export const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Mean nDCG@10 of all questions and of each kind of them, with what was found for each. */
export const measureOrder = async ({ queries }: Judgements, ask: (query: string) => Promise<readonly Found[]>) => {
  const each: { readonly judged: Judged; readonly found: readonly string[]; readonly ndcg: number }[] = [];
  for (const judged of queries) {
    const found = (await ask(judged.query)).map(nameOf);
    each.push({ judged, found, ndcg: ndcg(judged, found) });
  }
  const kinds = [...new Set(queries.map(({ kind }) => kind))];
  return {
    each,
    all: mean(each.map((one) => one.ndcg)),
    byKind: new Map(kinds.map((kind) => [kind, mean(each.filter(({ judged }) => judged.kind === kind).map((one) => one.ndcg))])),
  };
};
