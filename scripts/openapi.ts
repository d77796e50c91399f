import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { deprecationFault } from '../src/public-api/deprecation';
import { openApiDocument, type RecordedExamples } from '../src/public-api/openapi/document';
import { resources } from '../src/public-api/registry';
import { appRoot } from './environment';
import { breakingChanges, type Json } from './openapi/breaking-changes';
import { clientTypes } from './openapi/client-types';

const root = appRoot();
const at = (...parts: string[]): string => path.join(root, ...parts);
const readJson = <T>(file: string): T => JSON.parse(readFileSync(file, 'utf8')) as T;

const DOCUMENT = at('docs', 'openapi.json');
const RELEASED = at('docs', 'openapi.released.json');
const CLIENT = at('clients', 'portal-client', 'schema.ts');

/** The released contract without what nobody can rely on. */
const bare = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(bare);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== 'examples' && name !== 'example').map(([name, inner]) => [name, bare(inner)]));
};

/** The document in a file, or in a commit: `main`, `v1.2`, `HEAD~3`. */
const documentAt = (place: string): Json => {
  if (existsSync(place)) return readJson<Json>(place);
  return JSON.parse(execFileSync('git', ['-C', root, 'show', `${place}:docs/openapi.json`], { encoding: 'utf8', maxBuffer: 50_000_000, stdio: ['ignore', 'pipe', 'inherit'] })) as Json;
};

/** Says what breaks; answers whether anything breaks that was not announced. */
const sayBreaking = (document: Json, since: Json, name: string): boolean => {
  const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' });
  const changes = breakingChanges(since, document, today);
  for (const { where, what, announced } of changes) console.log(`${announced ? '(đã báo trước | announced) ' : ''}${where}: ${what}`);
  const unannounced = changes.filter(({ announced }) => !announced).length;
  if (unannounced > 0) console.error(`${unannounced} thay đổi làm hỏng bên đọc so với ${name}; xem docs/frontends.md, mục "Versions". | ${unannounced} changes break readers of ${name}; see "Versions" in docs/frontends.md.`);
  else console.log(`Không có gì làm hỏng bên đọc so với ${name}. | Nothing breaks readers of ${name}.`);
  return unannounced > 0;
};

/**
 * `npm run openapi` writes docs/openapi.json and the types of clients/portal-client; with `--check` it only says whether both
 * are what the code would write, and whether anything breaks who reads by docs/openapi.released.json.
 * `--breaking-since FILE|COMMIT` compares with another document; `--release` makes this document the released one.
 */
async function main(): Promise<void> {
  const [mode, place] = process.argv.slice(2);
  const faults = resources.flatMap(({ routes }) => routes).flatMap(({ address, deprecations = [] }) => deprecations.flatMap((one) => deprecationFault(one) ?? []).map((fault) => `${address}: ${fault}`));
  if (faults.length > 0) throw new Error(faults.join('\n'));
  const { version } = readJson<{ version: string }>(at('package.json'));
  const document = openApiDocument(resources, version, readJson<RecordedExamples>(at('docs', 'openapi-examples.json')));
  const files: readonly (readonly [string, string])[] = [[DOCUMENT, `${JSON.stringify(document, null, 2)}\n`], [CLIENT, await clientTypes(document)]];

  if (mode === '--breaking-since') {
    if (place === undefined) throw new Error('--breaking-since cần tên tệp hoặc commit. | --breaking-since needs a file or a commit.');
    if (sayBreaking(document, documentAt(place), place)) process.exitCode = 1;
  } else if (mode === '--check') {
    const stale = files.filter(([file, text]) => !existsSync(file) || readFileSync(file, 'utf8') !== text).map(([file]) => path.relative(root, file));
    for (const name of stale) console.error(`${name} khác với mã nguồn; hãy chạy "npm run openapi". | ${name} is not what the code says; run "npm run openapi".`);
    const broken = sayBreaking(document, readJson<Json>(RELEASED), 'docs/openapi.released.json');
    if (stale.length > 0 || broken) process.exitCode = 1;
    else console.log('docs/openapi.json và clients/portal-client khớp với mã nguồn. | docs/openapi.json and clients/portal-client are up to date.');
  } else if (mode === '--release') {
    if (existsSync(RELEASED) && sayBreaking(document, readJson<Json>(RELEASED), 'docs/openapi.released.json')) process.exitCode = 1;
    else writeFileSync(RELEASED, `${JSON.stringify(bare(document), null, 1)}\n`);
  } else {
    for (const [file, text] of files) writeFileSync(file, text);
    console.log('Đã ghi docs/openapi.json và clients/portal-client/schema.ts. | Wrote docs/openapi.json and clients/portal-client/schema.ts.');
  }
}

void main();
