import { spawn } from 'node:child_process';
import path from 'node:path';
import type { TestApp } from './app';

export interface CommandResult {
  readonly code: number | null;
  readonly output: string;
}

/** Runs a compiled ledger command (`ledger-verify`, `ledger-seal`) on the test's database, as an operator would. */
export const ledgerCommand = (name: string, words: readonly string[] = [], environment: Record<string, string> = {}): Promise<CommandResult> =>
  new Promise((resolve, reject) => {
    const root = path.resolve(__dirname, '..', '..');
    const child = spawn(process.execPath, [path.join(root, 'dist', 'scripts', `${name}.js`), ...words], {
      cwd: root,
      env: { ...process.env, ...environment },
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output }));
  });

/** `npm run ledger:verify` on the test's database. */
export const verifyByCommand = (app: TestApp, environment: Record<string, string> = {}): Promise<CommandResult> =>
  ledgerCommand('ledger-verify', [], { DATABASE_URL: app.databaseUrl, ...environment });
