import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { CORE_PATCHES } from '../src/admin/core-patches';
import { OUR_PLUGINS } from '../src/plugins/platform/contracts/our-plugins';
import { appRoot } from './environment';
import { ALLOWED, LITERALS, NEVER_SHOWN, NOT_ASKED } from './translations/allowed';
import { faultsOf, type Fault } from './translations/compare';
import { installedSources, ourWords, wordsIn, type Source } from './translations/installed';
import { keysInCode } from './translations/scan-core';
import { faultsInOurs } from './translations/scan-ours';

interface Row {
  readonly name: string;
  readonly keys: number;
  readonly faults: readonly Fault[];
}

/** `npm run check:translations`: counts what staff would not read in Vietnamese, over core's installed versions and our own plugins. Exit code 1 above 0. */
async function main(): Promise<void> {
  const root = appRoot();
  const sources = await installedSources(root);
  const rows = [...coreRows(root, sources), ...ownRows(root), patchRow(root)];
  const width = Math.max(...rows.map(({ name }) => name.length));
  for (const { name, keys, faults } of rows) console.log(`${name.padEnd(width)}  ${String(keys).padStart(5)} keys  ${String(faults.length).padStart(4)} faults`);
  const faults = rows.flatMap(({ name, faults: found }) => found.map((fault) => ({ name, ...fault })));
  for (const { name, kind, where, says } of faults) console.log(`\n${kind} [${name}] ${where}\n  ${says.replaceAll('\n', ' ').slice(0, 160)}`);
  console.log(`\n${rows.reduce((sum, { keys }) => sum + keys, 0)} keys, ${faults.length} faults.`);
  if (faults.length > 0) process.exitCode = 1;
}

/** Keys in code are asked for by one plugin and answered by any: all of core's and our words are one dictionary in the panel. */
function coreRows(root: string, sources: readonly Source[]): Row[] {
  const merged = (locale: 'vi' | 'en') => Object.assign({}, ...sources.flatMap((source) => [source[locale], ourWords(root, source, locale)])) as Record<string, string>;
  const [allEn, allVi] = [merged('en'), merged('vi')];
  const inCode = new Map(sources.filter(({ name }) => !NEVER_SHOWN.has(name)).flatMap((source) => [...keysInCode(source)].filter(([key]) => !(key in source.en) && !NOT_ASKED.has(key))));
  const owner = (key: string): string => sources.find(({ prefix }) => prefix !== '' && key.startsWith(prefix))?.name ?? 'admin';

  return sources.map((source) => {
    const own = ourWords(root, source, 'vi');
    const en = { ...source.en, ...ourWords(root, source, 'en') };
    const asked = new Map([...inCode].filter(([key]) => owner(key) === source.name && !(key in allEn && !(key in en))));
    // Ours in English answer for keys in code only; one that no code asks for any more is stale like a Vietnamese one.
    const living = Object.fromEntries(Object.entries(en).filter(([key]) => key in source.en || asked.has(key) || NEVER_SHOWN.has(source.name)));
    return { name: source.name, keys: new Set([...Object.keys(living), ...asked.keys()]).size, faults: faultsOf({ en: living, vi: allVi, own, inCode: asked }, ALLOWED) };
  });
}

function ownRows(root: string): Row[] {
  const ofPlugin = (folder: string, name: string): Row => {
    const vi = wordsIn(path.join(root, folder, 'translations', 'vi.json'));
    const en = wordsIn(path.join(root, folder, 'translations', 'en.json'));
    const inSources = faultsInOurs(root, folder, vi, en).filter(({ where, says }) => !LITERALS.has(`${where}: ${says}`));
    return { name, keys: Object.keys(vi).length, faults: [...faultsOf({ en, vi, own: vi, inCode: new Map() }, ALLOWED), ...inSources] };
  };
  return [
    ...OUR_PLUGINS.filter((name) => existsSync(path.join(root, 'src', 'plugins', name, 'admin'))).map((name) => ofPlugin(`src/plugins/${name}/admin/src`, name)),
    ofPlugin('src/admin', 'src/admin'),
  ];
}

/** The places in core's code that the build puts our words into (src/admin/vite.config.ts): known here before the build stops at them. */
function patchRow(root: string): Row {
  const words = wordsIn(path.join(root, 'src', 'admin', 'hard-words.json'));
  const faults = CORE_PATCHES.flatMap(({ file, find, put, times }): Fault[] => {
    const source = path.join(root, 'node_modules', file);
    const found = existsSync(source) ? readFileSync(source, 'utf8').split(find).length - 1 : 0;
    const unknown = [...put.matchAll(/hardWord\("([^"]*)"\)/g)].map(([, word]) => word ?? '').filter((word) => !(word in words));
    return [
      ...(found === times ? [] : [{ kind: 'stale' as const, where: file, says: `${find} stands there ${found} times, expected ${times}` }]),
      ...unknown.map((word) => ({ kind: 'missing-vi' as const, where: 'src/admin/hard-words.json', says: word })),
    ];
  });
  return { name: 'core patches', keys: CORE_PATCHES.length, faults };
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
