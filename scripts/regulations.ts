import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { appRoot } from './environment';
import { readClauses } from './regulations/clauses';
import { regulationsPage, withoutMarks } from './regulations/page';
import { byClause, readResults } from './regulations/results';

/**
 * `npm run regulations`: joins clauses and test results into docs/regulations.md.
 * Fails when a title names an unknown clause. With `--check` it writes nothing and says when the committed page names other tests:
 * a word, not a failure, because the page can only be made after a whole run of the tests.
 */
function main(): void {
  const at = (...parts: string[]): string => path.join(appRoot(), ...parts);
  const resultsFile = at('.test', 'results.ndjson');
  if (!existsSync(resultsFile)) throw new Error('Chưa có kết quả kiểm thử; hãy chạy npm test trước. | No test results; run npm test first.');
  const clauses = readClauses(readFileSync(at('docs', 'clauses.tsv'), 'utf8'));
  const tests = byClause(readResults(readFileSync(resultsFile, 'utf8')));
  const known = new Set(clauses.map(({ id }) => id));
  const strays = [...tests.keys()].filter((id) => !known.has(id)).sort();
  if (strays.length > 0) throw new Error(`Test titles name clauses that docs/clauses.tsv does not have: ${strays.join(', ')}`);

  const page = regulationsPage(clauses, tests);
  const pageFile = at('docs', 'regulations.md');
  if (!process.argv.includes('--check')) {
    writeFileSync(pageFile, page);
    console.log(`docs/regulations.md: ${tests.size} of ${clauses.length} clauses have tests.`);
  } else if (!existsSync(pageFile) || withoutMarks(readFileSync(pageFile, 'utf8')) !== withoutMarks(page)) {
    console.warn('docs/regulations.md đã cũ so với các bài kiểm thử; hãy chạy npm run regulations và lưu lại. | docs/regulations.md is behind the tests: run npm run regulations and commit the page.');
  }
}

try {
  main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
