import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { testFiles } from '../../../scripts/test/files';
import { longest } from '../../../scripts/test/longest';
import { PROCESSES, withShared } from '../../../scripts/test/shared';

const root = path.resolve(__dirname, '..', '..', '..');
const folder = mkdtempSync(path.join(tmpdir(), 'test-run-'));
after(() => rmSync(folder, { recursive: true, force: true }));

test('every test file runs in exactly one process, in the order that was meant', () => {
  const files = testFiles(root, []);
  const entries = withShared(root, path.join(folder, 'shared'), files);
  const loaded = entries.map((entry) => [...readFileSync(path.resolve(root, entry), 'utf8').matchAll(/require\("(.+?\.test\.ts)"\)/g)].map(([, file = '']) => path.relative(root, file)));
  assert.deepEqual(loaded.flat().sort(), [...files].sort());
  assert.deepEqual([...entries].sort(), entries, 'node:test starts them sorted');
  assert.equal(loaded[0]?.[0], 'test/system/demo.test.ts');
});

test('every name of the list stands for a test that is there', () => {
  const files = testFiles(root, []);
  const idle = PROCESSES.flat().filter((name) => !files.some((file) => (name.endsWith('/') ? file.startsWith(`test/${name}`) : file === `test/${name}.test.ts`)));
  assert.deepEqual(idle, []);
});

test('the longest processes are told first, with the sum of all', () => {
  const file = path.join(folder, 'usage.ndjson');
  writeFileSync(file, [['a', 3], ['b', 90], ['c', 20]].map(([name, seconds]) => `${JSON.stringify({ file: `x/${String(name)}.test.js`, seconds, cpu: 1 })}\n`).join(''));
  assert.deepEqual(longest(file).split('\n').slice(1).map((line) => line.trim().replace(/ +/g, ' ')), ['90.0 1.0 b', '20.0 1.0 c', '3.0 1.0 a', '113.0 3.0 3 tiến trình | processes']);
  assert.equal(longest(path.join(folder, 'none')), '');
});

test('an error that nobody waits for fails the process, though no test is followed', () => {
  const end = (body: string): number | null => {
    const file = path.join(folder, 'stray.mjs');
    writeFileSync(file, `import { describe, it } from 'node:test';\ndescribe('a', () => it('b', async () => { ${body} await new Promise((done) => setTimeout(done, 50)); }));\n`);
    const { NODE_TEST_CONTEXT: _, ...env } = process.env;
    return spawnSync(process.execPath, ['--import', path.join(root, 'scripts/test/light-hooks.mjs'), file], { env }).status;
  };
  assert.equal(end(''), 0);
  assert.equal(end("setTimeout(() => { throw new Error('stray'); }, 5);"), 1);
  assert.equal(end("void Promise.reject(new Error('stray'));"), 1);
});

test('TypeScript of a test process is strict, and a stack trace names places of the source; a neighbour may be named by what it becomes', () => {
  const file = path.join(folder, 'strict.ts');
  writeFileSync(path.join(folder, 'neighbour.ts'), 'export const one: number = 1;');
  writeFileSync(file, `interface A { a: number }\nimport { one } from './neighbour.js';\nexport const a: Readonly<A> = Object.freeze({ a: one });\n(a as A).a = 2;\n`);
  const { stderr, status } = spawnSync(process.execPath, ['--import', path.join(root, 'scripts/test/typescript.mjs'), '-e', `require(${JSON.stringify(file)})`], { encoding: 'utf8' });
  assert.equal(status, 1);
  assert.match(stderr, /TypeError: Cannot assign to read only property/);
  assert.match(stderr, /strict\.ts:4:\d+/);
});
