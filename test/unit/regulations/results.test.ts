import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readClauses } from '../../../scripts/regulations/clauses';
import { regulationsPage, withoutMarks } from '../../../scripts/regulations/page';
import { byClause, clausesOf, readResults, sentenceOf } from '../../../scripts/regulations/results';

const CLAUSES = readClauses('id\tsystem\trequirement\tshown by\nPT-6.2\tportal\tName the source\tsource is required\nPR-6\tpoverty\tHelp\tregister\n');
const line = (title: string, outcome = 'passed'): string => JSON.stringify({ file: 'test/a.test.ts', title, outcome });

test('a title names the clauses that it begins with', () => {
  assert.deepEqual(clausesOf('PT-6.2, BI-3.2: source is required'), ['PT-6.2', 'BI-3.2']);
  assert.deepEqual(clausesOf('PT-6.1dd: kept fresh'), ['PT-6.1dd']);
  assert.deepEqual(clausesOf('a stale version is 409 (PT-6.2: no)'), []);
  assert.equal(sentenceOf('PT-6.2, BI-3.2: source is required'), 'source is required');
});

test('the page is the same whatever the order of the results', () => {
  const lines = [line('PT-6.2: b'), line('PT-6.2: a', 'failed'), line('no clause')];
  const page = (all: string[]): string => regulationsPage(CLAUSES, byClause(readResults(all.join('\n'))));
  assert.equal(page(lines), page([...lines].reverse()));
  assert.match(page(lines), /\| PT-6\.2 \| Name the source \| source is required \| ✗ a \(`test\/a\.test\.ts`\)<br>✓ b /);
  assert.match(page(lines), /\| PR-6 \| .* \| none yet \|/);
});

test('the check ignores marks but not titles', () => {
  const page = (...all: string[]): string => withoutMarks(regulationsPage(CLAUSES, byClause(readResults(all.join('\n')))));
  assert.equal(page(line('PT-6.2: a')), page(line('PT-6.2: a', 'skipped')));
  assert.notEqual(page(line('PT-6.2: a')), page(line('PT-6.2: b')));
});

test('many tests of one file are told by their number, and one failure marks them all', () => {
  const many = Array.from({ length: 7 }, (_, index) => line(`PT-6.2: case ${index}`, index === 3 ? 'failed' : 'passed'));
  assert.match(regulationsPage(CLAUSES, byClause(readResults(many.join('\n')))), /\| ✗ 7 tests \(`test\/a\.test\.ts`\) \|/);
});
