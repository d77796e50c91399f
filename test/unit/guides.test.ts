import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';

const folder = path.resolve('docs', 'huong-dan');
const pages = readdirSync(folder).filter((name) => name.endsWith('.md'));
const { guide } = (JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { guide: string } }).scripts;
const walks = [...guide.matchAll(/test\/browser\/\S+\.test\.ts/g)].map(([file]) => readFileSync(file, 'utf8'));

test('every picture of the guides is there and is made by a walk that makes them anew', () => {
  const named = pages.flatMap((page) => [...readFileSync(path.join(folder, page), 'utf8').matchAll(/!\[[^\]]+\]\(anh\/([^)]+)\.jpg\)/g)].map(([, name]) => name ?? ''));
  assert.ok(named.length >= 10);
  for (const name of named) {
    assert.ok(existsSync(path.join(folder, 'anh', `${name}.jpg`)), `${name}.jpg is missing: npm run guide`);
    assert.ok(walks.some((walk) => walk.includes(`'${name}'`)), `${name} is made by no walk of npm run guide`);
  }
});

test('every link between the guides leads to a page', () => {
  for (const page of pages) {
    for (const [, target] of readFileSync(path.join(folder, page), 'utf8').matchAll(/\]\(([^)#]+\.md)\)/g)) {
      assert.ok(existsSync(path.join(folder, target ?? '')), `${page}: ${target}`);
    }
  }
});
