import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Client } from 'pg';
import type { RetentionRules } from '../src/plugins/ledger/server/domain/retention';
import { detachMonth, sealMonth } from '../src/plugins/ledger/server/services/seal-month';
import { appRoot } from './environment';
import { ledgerSource } from './ledger/source';

const retentionRules = async (): Promise<RetentionRules> =>
  JSON.parse(await readFile(path.join(appRoot(), 'database', 'data', 'retention-rules.json'), 'utf8')) as RetentionRules;

/** `npm run ledger:seal -- YYYY-MM [--detach]`: seals a month that is over and, when wanted, takes it out of the ledger: not before the time for which entries are kept has passed (PR-8). */
async function main(): Promise<void> {
  const month = process.argv.slice(2).find((word) => !word.startsWith('--')) ?? '';
  const source = await ledgerSource();
  if (!source.ownerUrl) throw new Error('Hãy đặt DATABASE_OWNER_URL. | Set DATABASE_OWNER_URL.');
  const client = new Client({ connectionString: source.ownerUrl });
  try {
    await client.connect();
    const seal = await sealMonth(client, source.keys, source.headsFolder, month);
    console.log(seal
      ? `Đã niêm phong tháng ${month}: bản ghi ${seal.firstSeq}–${seal.lastSeq}. | Sealed ${month}: entries ${seal.firstSeq}–${seal.lastSeq}.`
      : `Tháng ${month} không có bản ghi. | Month ${month} holds no entries.`);
    if (process.argv.includes('--detach')) {
      console.log(`Đã tách ${await detachMonth(client, await retentionRules(), month)}; hãy sao lưu rồi xóa bảng này. | Detached; dump this table, then drop it.`);
    }
  } finally {
    await client.end();
    await source.close();
  }
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
