import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { checkFile } from '../../../src/plugins/platform/server/public';

/** Looks at the files named and says in one line of JSON what came of each and how much memory it took. A process of its own, so that the figure is that of the check. */
const main = async (): Promise<void> => {
  const [, , ...files] = process.argv;
  // The libraries are loaded and warm before the measuring begins.
  await checkFile({ path: files[0] ?? '', name: 'anh.png', declaredMime: null }, '2025-02-20').catch(() => undefined);
  const before = process.resourceUsage().maxRSS;
  const codes: string[] = [];
  // The counter-check: what it looks like when something is unpacked.
  if (process.env.UNPACK) codes.push(String(inflateSync(readFileSync(process.env.UNPACK)).length));
  for (const path of files.slice(1)) {
    codes.push(await checkFile({ path, name: path.slice(path.lastIndexOf('/') + 1), declaredMime: null }, '2025-02-20').then(() => 'accepted', (error: { code?: string }) => String(error.code)));
  }
  const given = files.slice(1).reduce((sum, path) => sum + readFileSync(path).length, 0);
  console.log(JSON.stringify({ codes, megabytes: (process.resourceUsage().maxRSS - before) / 1024, given: given / 1024 / 1024 }));
};

void main();
