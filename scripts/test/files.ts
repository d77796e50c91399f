import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { filesIn } from '../build/fingerprint';

/** Those that need no template database first: it is being filled meanwhile. */
const ORDER = ['test/unit', 'test/system', 'test/app', 'test/abuse', 'test/browser'];

/**
 * The test files that the arguments name (files or folders, all when none is named),
 * in the order of ORDER. Throws when a path holds no test.
 */
export function testFiles(root: string, paths: readonly string[]): string[] {
  if (paths.length === 0) return ORDER.flatMap((folder) => testsIn(root, folder));
  return paths.flatMap((name) => {
    const file = path.relative(root, path.resolve(root, name));
    const found = !existsSync(path.join(root, file)) ? [] : statSync(path.join(root, file)).isDirectory() ? testsIn(root, file) : [file];
    if (found.length === 0) throw new Error(`Không có bài kiểm thử nào ở ${name}. | No test at ${name}.`);
    return found;
  });
}

const testsIn = (root: string, folder: string): string[] => filesIn(root, folder).filter((file) => file.endsWith('.test.ts')).sort();
