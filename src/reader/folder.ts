import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** What of the folder is sent as it is, and as what. */
const TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.css': 'text/css' };

export interface ReaderFile {
  readonly type: string;
  readonly body: string | Buffer;
}

/** Its files by their addresses (`/reader/pages/home.js`), and the page around everything. */
export interface ReaderFiles {
  readonly page: string;
  readonly files: ReadonlyMap<string, ReaderFile>;
}

/** Reads the folder, once: what stands in it changes with the release only. The emblem is the panel's too. @param root the checkout */
export const readReader = (root: string): ReaderFiles => {
  const folder = path.join(root, 'public', 'reader');
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(path.join(folder, name)).isFile()).sort();
  const textOf = (name: string): string => readFileSync(path.join(folder, name), 'utf8');
  return {
    page: textOf('index.html'),
    files: new Map([['/reader/emblem.png', { type: 'image/png', body: readFileSync(path.join(root, 'public', 'favicon.png')) }], ...names.flatMap((name) => {
      const type = TYPES[path.extname(name)];
      return type === undefined ? [] : [[`/reader/${name.split(path.sep).join('/')}`, { type, body: textOf(name) }] as [string, ReaderFile]];
    })]),
  };
};
