/** One line of what `test-results.mjs` writes. `title` is empty where a whole process failed without saying in which test. */
export interface Outcome {
  readonly file: string;
  readonly title: string;
  readonly outcome: 'passed' | 'failed' | 'skipped';
  readonly milliseconds: number;
}

/** What whole programs and browsers do depends on the machine beside the code: a pause of seconds can fail them. */
const MAY_BE_ASKED_AGAIN = /^test\/(browser|system)\/[^.]+\.test\.ts$/;
/** More than this is no accident. */
const MOST = 3;

export const readOutcomes = (ndjson: string): Outcome[] =>
  ndjson.split('\n').filter(Boolean).map((line) => JSON.parse(line) as Outcome);

/**
 * The files to run once more, alone, after a run that failed: those with failures, when all of them drive browsers or whole
 * programs and they are few. Empty when the run has to stay failed: anything else failed, or nothing says what did.
 */
export const filesToAskAgain = (outcomes: readonly Outcome[]): string[] => {
  const failed = outcomes.filter(({ outcome }) => outcome === 'failed');
  const files = [...new Set(failed.map(({ file }) => file))];
  const excusable = failed.every(({ file, title }) => title !== '' && MAY_BE_ASKED_AGAIN.test(file));
  return excusable && files.length <= MOST ? files : [];
};

/** The outcomes of a run with those of the files that ran once more in their place. */
export const withSecondOutcomes = (first: readonly Outcome[], files: readonly string[], second: readonly Outcome[]): Outcome[] =>
  [...first.filter(({ file }) => !files.includes(file)), ...second];

/** What is said at the end: never silently, for a test that passes only at times hides a fault of the product or its own. */
export const accountOf = (first: readonly Outcome[], files: readonly string[]): string => {
  const names = first.filter(({ file, outcome }) => outcome === 'failed' && files.includes(file)).map(({ file, title }) => `  ${file}: ${title}`);
  return ['CHẬP CHỜN: hỏng khi chạy chung, đạt khi chạy riêng; cần tìm nguyên nhân. | FLAKY: failed beside others, passed alone; find out why:', ...names].join('\n');
};
