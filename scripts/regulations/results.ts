export interface TestResult {
  readonly file: string;
  readonly title: string;
  readonly outcome: 'passed' | 'failed' | 'skipped';
  /** How long it took; of a suite, with all that is in it. */
  readonly milliseconds?: number;
}

export const readResults = (ndjson: string): TestResult[] =>
  ndjson.split('\n').filter(Boolean).map((line) => JSON.parse(line) as TestResult);

const LEADING_IDS = /^((?:[A-Z]{2}-[0-9A-Za-z.]+)(?:\s*,\s*[A-Z]{2}-[0-9A-Za-z.]+)*):\s/;

/** The clauses that a title begins with: `PT-6.2, BI-3.2: …` names two. */
export const clausesOf = (title: string): readonly string[] =>
  LEADING_IDS.exec(title)?.[1]?.split(',').map((id) => id.trim()) ?? [];

/** The title without its clause ids. */
export const sentenceOf = (title: string): string => title.replace(LEADING_IDS, '');

/** Tests by clause, sorted, so that the page does not depend on the order in which tests ran. */
export const byClause = (results: readonly TestResult[]): ReadonlyMap<string, readonly TestResult[]> => {
  const found = new Map<string, TestResult[]>();
  for (const result of results) {
    for (const id of clausesOf(result.title)) found.set(id, [...(found.get(id) ?? []), result]);
  }
  const key = ({ file, title }: TestResult): string => `${file}\n${title}`;
  for (const tests of found.values()) tests.sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
  return found;
};
