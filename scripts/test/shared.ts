import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Files of test/app (and of test/abuse, where it is said) that share one application and its database, in this order: a start of Strapi takes longer than most of
 * them. Each makes the people and items that it needs and demands nothing of what else is there. Whatever counts all that
 * it finds, tampers with the ledger or sets the application up in its own way stays alone.
 */
const SHARED: readonly (readonly string[])[] = [
  ['moderation/invariants', 'moderation/place', 'moderation/writing', 'moderation/files', 'moderation/guards', 'moderation/doors', 'media-published', 'media-folders'],
  ['review/compare', 'review/pages', 'review/restore', 'review/comments', 'presence', 'rich-text-import', 'history', 'member-update'],
  ['first-content', 'public-api/reading', 'public-api/search'],
  ['public-api/doors', 'public-api/moderated', 'public-api/bad-input', 'public-api/content-rules', 'public-api/search-index'],
  ['notices/acts', 'notices/own', 'notices/digest'],
  ['basic-information/queue', 'review/notes', 'basic-information/obligations', 'basic-information/conflicts', 'unit-ownership'],
  ['abuse/tokens', 'abuse/foreign-things', 'abuse/injection', 'abuse/secrets'],
  // The matrix of the content manager, scope.test.ts, runs in the other process meanwhile.
  ['scope-own-doors', 'scope-files', 'scope-beside', 'scope-property'],
];

/**
 * Replaces test files that share an application by one file per group, written into `folder`. A group of which only one
 * file is asked for is left as it is.
 * @param files paths from the root, as testFiles answers them
 */
export function withShared(root: string, folder: string, files: readonly string[]): string[] {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const groups = SHARED.map((names) => names.map((name) => `test/${name.startsWith('abuse/') ? name : `app/${name}`}.test.ts`).filter((file) => files.includes(file)))
    .filter(({ length }) => length > 1);
  const entries = new Map(groups.flatMap((group, index) => {
    const entry = path.join(folder, `${index + 1}.test.ts`);
    writeFileSync(entry, source(root, group));
    return group.map((file): [string, string] => [file, path.relative(root, entry)]);
  }));
  return [...new Set(files.map((file) => entries.get(file) ?? file))];
}

// A file that is loaded while a suite is being described hangs its hooks and tests into that suite.
const source = (root: string, files: readonly string[]): string => `import { describe } from 'node:test';
import ${JSON.stringify(path.join(root, 'test/support/app'))};

${files.map((file) => `describe(${JSON.stringify(file)}, () => void require(${JSON.stringify(path.join(root, file))}));\n`).join('')}`;
