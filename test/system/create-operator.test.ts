import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { before, describe, it } from 'node:test';
import { startApp, type TestApp } from '../support/app';
import { signInWith } from '../support/staff';

const root = path.resolve(__dirname, '..', '..');

/** The command as an installer types it, beside the running application. */
const run = async (...words: readonly string[]): Promise<{ code: number; output: string }> => {
  try {
    // The application's settings stand in the environment (startApp).
    const { stdout, stderr } = await promisify(execFile)('npm', ['run', '-s', 'create-operator', '--', ...words], { cwd: root });
    return { code: 0, output: stdout + stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, output: stdout + stderr };
  }
};

describe('npm run create-operator', () => {
  let app: TestApp;
  before(async () => {
    app = await startApp();
  });

  it('PR-5.2b: prints a password once, which opens nothing but its change; there is no default', async () => {
    const email = 'hoang.thi.mai@backan.gov.vn';
    const { code, output } = await run('--email', email, '--name', 'Hoàng Thị Mai', '--super-admin');
    assert.equal(code, 0, output);
    const password = /^ {2}(Tam7-\S+)$/m.exec(output)?.[1] ?? '';
    const session = await signInWith(app, email, password);
    assert.equal((await session.get('/admin/users')).body.error?.details.code, 'PASSWORD_CHANGE_REQUIRED');
    assert.equal((await run('--email', email, '--name', 'Hoàng Thị Mai', '--super-admin')).code, 1, 'not twice');
  });

  it('PR-5.2b: refuses what names nobody, and a password of one’s own choice', async () => {
    const weak = await run('--email', 'admin@example.com', '--name', 'Admin');
    assert.equal(weak.code, 1);
    for (const word of ['--email:', '--name:', '--super-admin']) assert.ok(weak.output.includes(word), weak.output);
    assert.doesNotMatch(weak.output, /\bat .*:\d+:\d+/, 'no stack');
    assert.equal((await run('--email', 'lan@backan.gov.vn', '--name', 'Lý Thị Lan', '--super-admin', '--password', 'Abc@1234')).code, 1);
  });
});
