import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * The processes of a whole run in the order of their start: first what needs no template, which is being filled meanwhile,
 * then what takes longest, so that the two that run at a time end together; files that no line names follow.
 * Files of a line share one process, and with it one application and its database: a start of Strapi takes longer than most
 * of them. Each makes the people and items that it needs and demands nothing of what else is there. All are loaded before the
 * first begins, so that what one makes while it is loaded is there for all: being the first of a line helps nobody. Whatever
 * counts all that it finds, tampers with the ledger or sets the application up in its own way stays alone. A name that ends
 * in / stands for a folder.
 */
export const PROCESSES: readonly (readonly string[])[] = [
  ['system/demo'],
  ['unit/'],
  ['system/launcher'],
  ['system/moderation-crash'],
  ['system/backups-point-in-time'],
  ['app/scope'],
  ['app/scope-own-doors', 'app/scope-files', 'app/scope-beside', 'app/scope-property'],
  ['browser/accounts', 'browser/assignments', 'browser/incidents', 'browser/notices'],
  ['browser/editing', 'browser/rich-text', 'browser/word-file', 'browser/vietnamese'],
  ['browser/basic-information', 'browser/component-pages', 'browser/linked-copies', 'browser/requests-and-statistics'],
  ['browser/reporting', 'browser/reporting-plans'],
  ['browser/inbox', 'browser/review', 'browser/reader'],
  ['abuse/every-route'],
  ['app/read-cache/exact'],
  ['browser/backups'],
  ['app/reporting/return', 'app/reporting/neighbours', 'app/reporting/saving', 'app/reporting/figures', 'app/review/compare', 'app/review/pages', 'app/review/restore', 'app/review/comments', 'app/presence', 'app/rich-text-import', 'app/history', 'app/member-update'],
  ['app/accounts/first-sign-in', 'app/accounts/register', 'app/accounts/people', 'app/accounts/requests', 'app/accounts/issue', 'app/accounts/lockout', 'app/accounts/hand-over', 'app/accounts/incidents', 'app/assignments', 'app/platform', 'app/media'],
  ['app/reporting/plans', 'app/reporting/imports', 'app/basic-information/queue', 'app/review/notes', 'app/basic-information/obligations', 'app/basic-information/conflicts', 'app/unit-ownership', 'app/component-pages/pages', 'app/content-requests/requests'],
  ['app/reporting/lists', 'app/reporting/life', 'app/reporting/discrepancies', 'app/reporting/guards', 'app/linked-copies/delegations', 'app/linked-copies/proposal'],
  ['app/moderation/life'],
  ['app/moderation/inbox'],
  ['app/moderation/invariants', 'app/moderation/place', 'app/moderation/writing', 'app/moderation/files', 'app/moderation/guards', 'app/moderation/doors', 'app/media-published', 'app/media-folders'],
  ['app/public-api/doors', 'app/public-api/moderated', 'app/public-api/bad-input', 'app/public-api/content-rules', 'app/public-api/search-index', 'app/public-api/contract', 'app/public-api/lists', 'app/public-api/client'],
  ['app/notices/acts', 'app/notices/own', 'app/notices/digest'],
  ['abuse/tokens', 'abuse/foreign-things', 'abuse/injection', 'abuse/secrets'],
  ['app/first-content', 'app/public-api/reading', 'app/public-api/reader'],
  ['app/read-cache/http'],
  ['app/statistics/figures', 'app/statistics/views'],
  ['app/accounts/sessions', 'app/accounts/second-factor'],
];

/**
 * Replaces test files by one file per process, written into `folder` and named so that node:test, which sorts them, starts
 * them in the order of PROCESSES.
 * @param files paths from the root, as testFiles answers them
 */
export function withShared(root: string, folder: string, files: readonly string[]): string[] {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const isOf = (name: string, file: string): boolean => (name.endsWith('/') ? file.startsWith(`test/${name}`) : file === `test/${name}.test.ts`);
  const named = PROCESSES.map((names) => names.flatMap((name) => files.filter((file) => isOf(name, file))));
  const others = files.filter((file) => !named.some((group) => group.includes(file)));
  return [...named, ...others.map((file) => [file])].filter(({ length }) => length > 0).map((group, index) => {
    const entry = path.join(folder, `${String(index + 1).padStart(3, '0')}-${nameOf(group)}.test.js`);
    writeFileSync(entry, source(root, group));
    return path.relative(root, entry);
  });
}

const nameOf = ([first = '', ...others]: readonly string[]): string =>
  `${first.replace(/^test\//, '').replace(/\.test\.ts$/, '').replaceAll('/', '-')}${others.length > 0 ? `+${others.length}` : ''}`;

// A file that is loaded while a suite is being described hangs its hooks and tests into that suite; the application stops after all of them.
const source = (root: string, files: readonly string[]): string => {
  const load = (file: string): string => `require(${JSON.stringify(path.join(root, file))})`;
  if (files.length === 1) return `${load(files[0] ?? '')};\n`;
  const needsApplication = files.some((file) => !file.startsWith('test/unit/'));
  return `const { describe } = require('node:test');
${needsApplication ? `require(${JSON.stringify(path.join(root, 'test/support/app.ts'))});\n` : ''}
${files.map((file) => `describe(${JSON.stringify(file)}, () => void ${load(file)});\n`).join('')}`;
};
