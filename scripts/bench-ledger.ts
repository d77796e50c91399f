import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import knex from 'knex';
import { Client } from 'pg';
import { startEmbedded } from '../database/embedded';
import { migrate } from '../database/migrate';
import { ledgerKeys } from '../src/plugins/ledger/server/services/keys';
import { verifyLedger } from '../src/plugins/ledger/server/services/verify-ledger';
import { finish, inOrder } from './bench/ending';
import { throughput, WORK_MS, type Variant } from './bench/ledger-variants';

const WRITERS = 12;
const SAVINGS: Readonly<Record<Variant, number>> = { without: 1200, 'at-end': 1200, 'at-first-entry': 200 };
const ROUNDS = 3;

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/**
 * `npm run bench:ledger`: savings per second without the ledger, with it (chained at the end of the transaction), and
 * with the head locked at the first entry, on a durable PostgreSQL of its own; then the speed of verification.
 */
const main = (): Promise<void> => {
  process.env.LEDGER_KEY ??= 'bench-only-ledger-key-0123456789abcdef';
  return inOrder(async (later) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'cong-tinh-bench-'));
    later(() => rm(folder, { recursive: true, force: true }));
    const database = await startEmbedded({ dir: folder });
    later(() => database.stop());
    const pool = knex({ client: 'pg', connection: database.appUrl, pool: { min: WRITERS, max: WRITERS } });
    later(() => pool.destroy());
    await migrate({ ownerUrl: database.ownerUrl, appUrl: database.appUrl });
    await pool.raw('create table public.bench_rows (id bigserial primary key, body text)');
    const results: Record<Variant, number[]> = { without: [], 'at-end': [], 'at-first-entry': [] };
    await throughput(pool, 'at-end', WRITERS, 100);
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const variant of Object.keys(results) as Variant[]) {
        results[variant].push(await throughput(pool, variant, WRITERS, SAVINGS[variant]));
      }
    }
    const [without, atEnd, atFirst] = [median(results.without), median(results['at-end']), median(results['at-first-entry'])];
    console.log(`${WRITERS} người lưu cùng lúc, mỗi lần ${WORK_MS} ms | ${WRITERS} writers, ${WORK_MS} ms of application time a saving`);
    console.log(`  không nhật ký | without ledger             ${without.toFixed(0)}/s`);
    console.log(`  khóa ở cuối | chained at the end           ${atEnd.toFixed(0)}/s`);
    console.log(`  khóa ở bản ghi đầu | locked at first entry ${atFirst.toFixed(0)}/s`);

    const client = new Client({ connectionString: database.appUrl });
    await client.connect();
    later(() => client.end());
    const started = performance.now();
    const { entries, findings } = await verifyLedger(client, ledgerKeys(), path.join(folder, 'no-heads'));
    const perSecond = (entries * 1000) / (performance.now() - started);
    if (findings.length > 0) throw new Error(`The ledger does not verify: ${JSON.stringify(findings.slice(0, 3))}`);
    console.log(`  kiểm tra | verification                    ${perSecond.toFixed(0)} bản ghi | entries/s`);
    console.log(JSON.stringify({
      bench: 'ledger',
      ratios: { withLedgerVsWithout: Number((atEnd / without).toFixed(3)), atEndVsAtFirstEntry: Number((atEnd / atFirst).toFixed(1)) },
      memoryMb: { process: Math.round(process.memoryUsage().rss / 1_048_576) },
    }));
  });
};

finish(main());
