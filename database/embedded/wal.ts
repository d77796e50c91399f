import { mkdirSync } from 'node:fs';
import { giveTo, type Identity } from './identity';
import type { ServerSettings } from './server';

/** Seconds after which a segment of the log is closed though it is not full: what may be lost with the whole machine. */
const CLOSE_AFTER = 60;

/** A word of a shell command inside a setting of PostgreSQL, which reads % itself. */
const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`).replaceAll('%', '%%')}'`;

/**
 * Lets the server put finished segments of its log into a folder, each whole or not at all. Asked again for a segment that
 * is there, it succeeds only when the bytes are the same. Who empties the folder: src/plugins/backups, ship-archive.
 */
export function walSettings(identity: Identity, folder: string): ServerSettings {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  giveTo(identity, folder);
  const [there, half] = [`${quoted(folder)}/%f`, `${quoted(folder)}/.%f`];
  return {
    wal_level: 'replica', archive_mode: 'on', archive_timeout: CLOSE_AFTER,
    archive_command: `if [ -f ${there} ]; then cmp -s "%p" ${there}; else cp "%p" ${half} && mv ${half} ${there}; fi`,
  };
}

/** Lets the server read segments from a folder while it recovers, up to an instant or to the last one. */
export function recoverySettings(folder: string, until: Date | 'latest'): ServerSettings {
  return {
    restore_command: `cp ${quoted(folder)}/%f "%p"`, archive_mode: 'off', recovery_target_action: 'promote',
    ...(until === 'latest' ? {} : { recovery_target_time: until.toISOString().replace('T', ' ').replace('Z', '+00') }),
  };
}
