import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The checkout's folder, from the sources as well as from dist. */
export function appRoot(): string {
  let folder = __dirname;
  while (!isCheckout(folder)) {
    const above = path.dirname(folder);
    if (above === folder) throw new Error('package.json of cong-tinh not found.');
    folder = above;
  }
  return folder;
}

function isCheckout(folder: string): boolean {
  const file = path.join(folder, 'package.json');
  return existsSync(file) && (JSON.parse(readFileSync(file, 'utf8')) as { name?: string }).name === 'cong-tinh';
}

/** Reads .env beside package.json; what the environment already says wins. */
export function loadEnvironment(): void {
  const file = process.env.ENV_PATH ?? path.join(appRoot(), '.env');
  if (existsSync(file)) process.loadEnvFile(file);
}
