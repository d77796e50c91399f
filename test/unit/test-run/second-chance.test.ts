import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accountOf, filesToAskAgain, readOutcomes, withSecondOutcomes, type Outcome } from '../../../scripts/test/second-chance';

const outcome = (file: string, title: string, word: Outcome['outcome'] = 'failed'): Outcome => ({ file: `test/${file}.test.ts`, title, outcome: word, milliseconds: 1 });

test('what failed in a browser or a whole program is asked again; nothing else is, and nothing beside it', () => {
  const passed = outcome('app/media', 'a', 'passed');
  assert.deepEqual(filesToAskAgain([passed, outcome('browser/inbox', 'b'), outcome('browser/inbox', 'c'), outcome('system/demo', 'd')]), ['test/browser/inbox.test.ts', 'test/system/demo.test.ts']);
  assert.deepEqual(filesToAskAgain([passed, outcome('browser/inbox', 'b'), outcome('app/media', 'c')]), []);
  assert.deepEqual(filesToAskAgain([outcome('unit/browser/inbox', 'b')]), []);
});

test('a run that failed without a failing test, in a process as a whole, or in many files stays failed', () => {
  assert.deepEqual(filesToAskAgain([outcome('app/media', 'a', 'passed')]), []);
  assert.deepEqual(filesToAskAgain([outcome('browser/inbox', 'b'), outcome('browser/inbox', '')]), []);
  assert.deepEqual(filesToAskAgain(['a', 'b', 'c', 'd'].map((name) => outcome(`browser/${name}`, 'x'))), []);
});

test('what counts afterwards is the second outcome of those files and the first of all others; the first failure is told', () => {
  const first = [outcome('browser/inbox', 'a'), outcome('browser/inbox', 'b', 'passed'), outcome('app/media', 'c', 'passed')];
  const second = [outcome('browser/inbox', 'a', 'passed'), outcome('browser/inbox', 'b', 'passed')];
  const files = filesToAskAgain(first);
  assert.deepEqual(withSecondOutcomes(first, files, second).map(({ title, outcome: word }) => `${title} ${word}`), ['c passed', 'a passed', 'b passed']);
  assert.match(accountOf(first, files), /FLAKY.*\n {2}test\/browser\/inbox\.test\.ts: a$/);
});

test('outcomes are read line by line', () => {
  assert.deepEqual(readOutcomes(`${JSON.stringify(outcome('a', 'b'))}\n`), [outcome('a', 'b')]);
});
