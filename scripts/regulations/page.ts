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

const testsCell = (tests: readonly TestResult[]): string =>
  tests.length === 0 ? 'none yet' : tests.map(({ title, file, outcome }) => `${MARKS[outcome]} ${cell(sentenceOf(title))} (\`${file}\`)`).join('<br>');

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
