import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { filesIn } from '../build/fingerprint';

/**
 * The test files that the arguments name (files or folders, all when none is named).
 * Throws when a path holds no test.
 */
export function testFiles(root: string, paths: readonly string[]): string[] {
  return (paths.length === 0 ? ['test'] : paths).flatMap((name) => {
    const file = path.relative(root, path.resolve(root, name));
    const found = !existsSync(path.join(root, file)) ? [] : statSync(path.join(root, file)).isDirectory() ? testsIn(root, file) : [file];
    if (found.length === 0) throw new Error(`Không có bài kiểm thử nào ở ${name}. | No test at ${name}.`);
    return found;
  });
}

const testsIn = (root: string, folder: string): string[] => filesIn(root, folder).filter((file) => file.endsWith('.test.ts')).sort();
