import { existsSync } from 'node:fs';
import path from 'node:path';
import { startEmbedded } from '../../database/embedded';
import { ledgerKeysFrom, type LedgerKeys } from '../../src/plugins/ledger/server/domain/keys';
import { headsFolder } from '../../src/plugins/ledger/server/services/export-head';
import { demoSettings } from '../demo/settings';
import { appRoot, loadEnvironment } from '../environment';

/** Where a ledger command finds database, key and exported heads. */
export interface LedgerSource {
  readonly appUrl: string;
  readonly ownerUrl: string | undefined;
  readonly keys: LedgerKeys;
  readonly headsFolder: string;
  close(): Promise<void>;
}

/**
 * The installation that the environment (or .env) names by DATABASE_URL; without one, the demo in DEMO_DIR,
 * whether it runs or not. An explicit DEMO_DIR comes before a .env file.
 */
export async function ledgerSource(): Promise<LedgerSource> {
  if (!process.env.DATABASE_URL && !process.env.DEMO_DIR) loadEnvironment();
  const { DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl, LEDGER_KEY: secret } = process.env;
  if (appUrl) {
    return { appUrl, ownerUrl, keys: ledgerKeysFrom(secret ?? ''), headsFolder: headsFolder(appRoot()), close: async () => undefined };
  }
  const folder = path.resolve(appRoot(), process.env.DEMO_DIR || '.demo');
  if (!existsSync(path.join(folder, 'settings.json'))) {
    throw new Error(`Hãy đặt DATABASE_URL và LEDGER_KEY, hoặc DEMO_DIR. | Set DATABASE_URL and LEDGER_KEY, or DEMO_DIR (no demo in ${folder}).`);
  }
  const database = await startEmbedded({ dir: path.join(folder, 'postgres'), share: true });
  return {
    appUrl: database.appUrl,
    ownerUrl: database.ownerUrl,
    keys: ledgerKeysFrom(demoSettings(folder).secrets.LEDGER_KEY),
    headsFolder: path.join(folder, 'ledger-heads'),
    close: () => database.stop(),
  };
}
