import assert from 'node:assert/strict';
import { execFile, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { before, test } from 'node:test';
import { promisify } from 'node:util';
import { startApp, type TestApp } from '../../support/app';

const root = path.resolve(__dirname, '..', '..', '..');
const PLACE = 'http://127.0.0.1:1337';
const skip = spawnSync('curl', ['--version']).status === 0 ? false : 'no curl here';

/** Lines of a document's shell examples that ask the portal, block by block. */
const blocksOf = (file: string): readonly (readonly string[])[] =>
  [...readFileSync(path.join(root, file), 'utf8').matchAll(/^ *```sh\n([\s\S]*?)^ *```/gm)].map(([, block = '']) => block.split('\n').filter((line) => line.includes(`${PLACE}/api`))).filter((lines) => lines.length > 0);

let app: TestApp;
before(async () => {
  app = await startApp();
});

for (const file of ['README.md', 'docs/frontends.md']) {
  test(`every example of ${file} that asks the portal is answered by the demo as it says`, { skip }, async () => {
    const blocks = blocksOf(file);
    assert.ok(blocks.flat().length >= 5, 'examples are found');
    for (const lines of blocks) {
      let known = '';
      for (const line of lines) {
        const command = line.replaceAll(PLACE, app.url).replace(/\bcurl\b/g, 'curl -sS');
        if (/^\w+=/.test(line)) {
          known += `${command}\n`;
          continue;
        }
        const { stdout } = await promisify(execFile)('bash', ['-c', `set -eo pipefail\n${known}${command}`]);
        if (line.endsWith('# 304')) {
          assert.match(stdout, /^HTTP\/1\.1 304 /, line);
          continue;
        }
        const { data, error } = JSON.parse(stdout) as { data: unknown; error?: { message: string } };
        assert.equal(error, undefined, `${line}: ${error?.message}`);
        assert.ok(Array.isArray(data) ? data.length > 0 : data, `${line} finds nothing`);
      }
    }
  });
}
