import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** What a test process took, as scripts/test/usage.mjs leaves it: seconds that passed, and of the processor. */
interface Usage {
  readonly file: string;
  readonly seconds: number;
  readonly cpu: number;
}

const LINES = 10;

/** The longest processes of a run and what all of them took, as a table; empty when nothing was written down. */
export function longest(usageFile: string): string {
  if (!existsSync(usageFile)) return '';
  const all = readFileSync(usageFile, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line) as Usage);
  const line = (seconds: number, cpu: number, name: string): string => `${seconds.toFixed(1).padStart(8)}${cpu.toFixed(1).padStart(9)}  ${name}`;
  const sum = (of: (usage: Usage) => number): number => all.reduce((total, usage) => total + of(usage), 0);
  return [
    'Lâu nhất (giây; giây xử lý) | Longest (seconds; CPU seconds)',
    ...[...all].sort((a, b) => b.seconds - a.seconds).slice(0, LINES).map(({ file, seconds, cpu }) => line(seconds, cpu, path.basename(file, '.test.js'))),
    line(sum(({ seconds }) => seconds), sum(({ cpu }) => cpu), `${all.length} tiến trình | processes`),
  ].join('\n');
}
