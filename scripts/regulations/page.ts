import type { Clause } from './clauses';
import { sentenceOf, type TestResult } from './results';

const SYSTEMS: Readonly<Record<string, string>> = {
  portal: 'Cổng Thông tin điện tử (PT, AR)',
  'basic-information': 'Hệ thống thông tin cơ bản (BI)',
  'sector-databases': 'Cơ sở dữ liệu chuyên ngành (SD)',
  poverty: 'Cơ sở dữ liệu giảm nghèo (PR)',
};

const MARKS = { passed: '✓', failed: '✗', skipped: '–' } as const;

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('<', '&lt;');

/** More tests than this of one file are told by their number: suites are generated, and a reader wants the file. */
const MOST_NAMED = 6;

const worst = (tests: readonly TestResult[]): TestResult['outcome'] =>
  (['failed', 'skipped', 'passed'] as const).find((outcome) => tests.some((test) => test.outcome === outcome)) ?? 'skipped';

const fileLines = (file: string, tests: readonly TestResult[]): readonly string[] =>
  tests.length > MOST_NAMED
    ? [`${MARKS[worst(tests)]} ${tests.length} tests (\`${file}\`)`]
    : tests.map(({ title, outcome }) => `${MARKS[outcome]} ${cell(sentenceOf(title))} (\`${file}\`)`);

const testsCell = (tests: readonly TestResult[]): string => {
  const files = [...new Set(tests.map(({ file }) => file))];
  return files.flatMap((file) => fileLines(file, tests.filter((test) => test.file === file))).join('<br>') || 'none yet';
};

/** `docs/regulations.md`: every clause of the four regulations and the tests that prove it. */
export const regulationsPage = (clauses: readonly Clause[], tests: ReadonlyMap<string, readonly TestResult[]>): string => {
  const of = (id: string): readonly TestResult[] => tests.get(id) ?? [];
  const tables = Object.entries(SYSTEMS).map(([system, title]) => {
    const own = clauses.filter((clause) => clause.system === system);
    const proven = own.filter(({ id }) => of(id).length > 0).length;
    const rows = own.map(({ id, requirement, shownBy }) => `| ${id} | ${cell(requirement)} | ${cell(shownBy)} | ${testsCell(of(id))} |`);
    return [`## ${title}`, '', `${proven} of ${own.length} clauses have tests.`, '', '| Clause | Requirement | Shown by | Tests |', '|---|---|---|---|', ...rows, ''].join('\n');
  });
  return [
    '# Clauses and their proof',
    '',
    'Trang này do `npm run regulations` tạo từ `docs/clauses.tsv` và kết quả của lần `npm test` gần nhất; không sửa bằng tay.',
    '',
    'Made by `npm run regulations` from `docs/clauses.tsv` and the results of the last `npm test`; not edited by hand.',
    'A test belongs to the clauses that its title begins with. ✓ passed, ✗ failed, – skipped (browser tests without a browser).',
    '',
    ...tables,
  ].join('\n');
};

/** The page without its marks: what must agree between the committed page and a later run. */
export const withoutMarks = (page: string): string => page.replace(/(\| |<br>)[✓✗–] /g, '$1');
