import { Client } from 'pg';
import { sayFinding } from '../src/plugins/ledger/server/domain/findings';
import { verifyLedger } from '../src/plugins/ledger/server/services/verify-ledger';
import { lostGuards } from '../src/plugins/moderation/server/registry/lost-guards';
import { ledgerSource } from './ledger/source';

const MOST_SHOWN = 50;

/** `npm run ledger:verify`: exit code 0 when the ledger is whole, 1 when it is not or cannot be checked. */
async function main(): Promise<number> {
  const source = await ledgerSource();
  const client = new Client({ connectionString: source.appUrl });
  try {
    await client.connect();
    const { findings, entries, end, heads } = await verifyLedger(client, source.keys, source.headsFolder);
    const lost = await lostGuards(async (sql) => (await client.query(sql)).rows as Record<string, unknown>[]);
    for (const sentence of lost) console.error(`  - bảo vệ kiểm duyệt bị mất | a guard of moderation is lost: ${sentence}`);
    if (findings.length === 0 && lost.length === 0) {
      console.log(`Nhật ký nguyên vẹn: ${entries} bản ghi, hết ở số ${end.seq}, khớp ${heads} đầu chuỗi đã xuất.`);
      console.log(`The ledger is whole: ${entries} entries, ending at ${end.seq}, matching ${heads} exported heads.`);
      return 0;
    }
    if (findings.length === 0) return 1;
    console.error(`NHẬT KÝ KHÔNG NGUYÊN VẸN: ${findings.length} phát hiện. | THE LEDGER IS NOT WHOLE: ${findings.length} findings.`);
    for (const finding of findings.slice(0, MOST_SHOWN)) console.error(`  - ${sayFinding(finding).join(' | ')}`);
    if (findings.length > MOST_SHOWN) console.error(`  … +${findings.length - MOST_SHOWN}`);
    if (findings.filter(({ kind }) => kind === 'changed').length === entries) {
      console.error('Không bản ghi nào khớp: LEDGER_KEY có đúng là khóa đã ghi nhật ký này không? | No entry matches: is LEDGER_KEY the key that wrote this ledger?');
    }
    return 1;
  } finally {
    await client.end();
    await source.close();
  }
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
