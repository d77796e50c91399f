import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { SECRETS } from '../../config/settings';

const DEMO_SECRETS = [...SECRETS, 'BACKUP_KEY'] as const;

/** What one demo folder remembers; readable for its owner only. */
export interface DemoSettings {
  version: 1;
  secrets: Record<(typeof DEMO_SECRETS)[number], string>;
  /** The content is complete. Until then a start begins with an empty database. */
  loaded: boolean;
}

const fileIn = (folder: string): string => path.join(folder, 'settings.json');

/** The folder's settings; made with fresh random secrets when there are none. */
export function demoSettings(folder: string): DemoSettings {
  const secret = (): string => randomBytes(32).toString('base64url');
  if (existsSync(fileIn(folder))) {
    const known = JSON.parse(readFileSync(fileIn(folder), 'utf8')) as DemoSettings;
    if (known.secrets.BACKUP_KEY) return known;
    // A folder from before there were copies.
    const completed = { ...known, secrets: { ...known.secrets, BACKUP_KEY: secret() } };
    keepPrivate(fileIn(folder), completed);
    return completed;
  }
  const secrets = Object.fromEntries(DEMO_SECRETS.map((name) => [name, name === 'APP_KEYS' ? `${secret()},${secret()}` : secret()]));
  const settings: DemoSettings = { version: 1, secrets: secrets as DemoSettings['secrets'], loaded: false };
  keepPrivate(fileIn(folder), settings);
  return settings;
}

export function markLoaded(folder: string): void {
  keepPrivate(fileIn(folder), { ...demoSettings(folder), loaded: true });
}

/** Writes JSON that only its owner can read, whole or not at all. */
export function keepPrivate(file: string, content: unknown): void {
  writeFileSync(`${file}.new`, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600, flush: true });
  renameSync(`${file}.new`, file);
}
