import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export interface Fingerprint {
  /** Of everything that the compiled server is made of. */
  server: string;
  /** Of everything that the admin panel is made of. */
  admin: string;
}

const FOLDERS = ['config', 'database', 'scripts', 'src'];
const ALWAYS = ['package.json', 'package-lock.json', 'tsconfig.json'];
// The panel is built from the plugins' own admin code, the types and rules it shares with the server, and these settings.
const ADMIN = [/^src\/admin\//, /^src\/plugins\/[^/]+\/(admin|contracts|server\/domain)\//, /^src\/plugins\/[^/]+\/package\.json$/, /^config\/(admin|plugins|server)\.ts$/, /^package-lock\.json$/];
const ADMIN_ONLY = /^src\/(admin|plugins\/[^/]+\/admin)\//;

/** Names the present state of the sources by their content, so that touching a file or checking out an old branch costs nothing. */
export function fingerprint(root: string): Fingerprint {
  const files = [...FOLDERS.flatMap((folder) => filesIn(root, folder)), ...ALWAYS.filter((file) => existsSync(path.join(root, file)))].sort();
  const hashes = files.map((file) => ({ file, hash: sha256(readFileSync(path.join(root, file))) }));
  const of = (wanted: (file: string) => boolean): string =>
    sha256(hashes.filter(({ file }) => wanted(file)).map(({ file, hash }) => `${file} ${hash}\n`).join(''));
  return {
    server: of((file) => !ADMIN_ONLY.test(file)),
    admin: of((file) => ADMIN.some((pattern) => pattern.test(file))),
  };
}

/** Files below a folder of the checkout, as paths with slashes; hidden ones left out. */
export function filesIn(root: string, folder: string): string[] {
  if (!existsSync(path.join(root, folder))) return [];
  return readdirSync(path.join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'));
}

const sha256 = (content: string | Buffer): string => createHash('sha256').update(content).digest('hex');
