import { existsSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { spawnSync } from 'node:child_process';

/**
 * Ends a server that outlived the process that started it. A fast shutdown loses
 * nothing that was committed; the caller holds the folder's lock, so nobody else
 * is meant to use this server.
 */
export async function endOrphans(data: string): Promise<void> {
  for (const [signal, seconds] of [['SIGINT', 30], ['SIGQUIT', 10]] as const) {
    const patience = Date.now() + seconds * 1000;
    let told: number | undefined;
    for (;;) {
      const living = serversIn(data);
      if (living.length === 0) return forgetPid(data);
      const postmaster = pidIn(data);
      if (postmaster !== undefined && postmaster !== told && living.includes(postmaster)) {
        told = postmaster;
        tell(postmaster, signal);
      }
      if (Date.now() > patience) break;
      await sleep(25);
    }
  }
  throw new Error(
    `PostgreSQL cũ trong ${data} không dừng được (pid ${serversIn(data).join(', ')}). Hãy dừng nó rồi chạy lại.\n` +
      `The old PostgreSQL in ${data} does not stop (pid ${serversIn(data).join(', ')}). Stop it and start again.`,
  );
}

/** Processes of a server on this data folder. A server works inside its data folder, so a reused process id is not taken for it. */
function serversIn(data: string): number[] {
  if (process.platform !== 'linux') {
    const pid = pidIn(data);
    if (pid === undefined) return [];
    const { stdout } = spawnSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' });
    return stdout.includes('postgres') ? [pid] : [];
  }
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && folderOf(name) === data)
    .map(Number);
}

function folderOf(pid: string): string | undefined {
  try {
    // A process under the shell's cd would match too: only the server's own program counts.
    if (!readFileSync(`/proc/${pid}/comm`, 'utf8').startsWith('postgres')) return undefined;
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return undefined;
  }
}

function pidIn(data: string): number | undefined {
  try {
    const pid = Number.parseInt(readFileSync(path.join(data, 'postmaster.pid'), 'utf8'), 10);
    return pid > 1 ? pid : undefined;
  } catch {
    return undefined;
  }
}

function tell(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** PostgreSQL refuses to start when the id in its file now belongs to some other process. */
function forgetPid(data: string): void {
  const file = path.join(data, 'postmaster.pid');
  if (existsSync(file)) rmSync(file, { force: true });
}
