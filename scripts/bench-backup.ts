import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { pipeline } from 'node:stream/promises';
import { startEmbedded, type Embedded } from '../database/embedded';
import { migrate } from '../database/migrate';
import { backupKeysFrom } from '../src/plugins/backups/server/domain/keys';
import { connectTo } from '../src/plugins/backups/server/services/database/connect';
import { beginSnapshot, exportDatabase, type ExportedDatabase } from '../src/plugins/backups/server/services/database/export-database';
import { importDatabase } from '../src/plugins/backups/server/services/database/import-database';
import { rowsOut } from '../src/plugins/backups/server/services/database/table-rows';
import { FolderTarget } from '../src/plugins/backups/server/services/target/folder-target';
import { vaultAt, type Vault } from '../src/plugins/backups/server/services/target/vault';
import { finish, inOrder } from './bench/ending';

const ROWS = 600_000;
const ROUNDS = 3;
const APP = 'congtinh_app';

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const timed = async <T>(work: () => Promise<T>): Promise<{ ms: number; value: T }> => {
  const started = performance.now();
  const value = await work();
  return { ms: performance.now() - started, value };
};

/**
 * `npm run bench:backup`: a copy of a database of 600,000 rows as it is stored (compressed, encrypted, hashed), and its
 * restore with all comparisons, against plain COPY of the same tables out and in, in the same run.
 */
const main = (): Promise<void> => inOrder(async (later) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'cong-tinh-bench-'));
  later(() => rm(folder, { recursive: true, force: true }));
  const database = await startEmbedded({ dir: path.join(folder, 'postgres') });
  later(() => database.stop());
  await migrate({ ownerUrl: database.ownerUrl, appUrl: database.appUrl });
  await fill(database);
  const vault = vaultAt(new FolderTarget(path.join(folder, 'copies')), backupKeysFrom('bench-only-backup-key-0123456789abcdef'));

  const times = { plainOut: [] as number[], copy: [] as number[], plainIn: [] as number[], restore: [] as number[] };
  let last: Copied | undefined;
  for (let round = 0; round < ROUNDS; round += 1) {
    times.plainOut.push((await timed(() => plainOut(database))).ms);
    const copied = await timed(() => copy(database, vault));
    times.copy.push(copied.ms);
    last = copied.value;
    times.plainIn.push((await timed(() => plainIn(database))).ms);
    times.restore.push((await timed(() => restore(database, vault, copied.value.exported))).ms);
  }
  const bytes = last?.exported.structure.rows.reduce((sum, one) => sum + one.bytes, 0) ?? 0;
  const rows = last?.exported.structure.rows.reduce((sum, one) => sum + one.rows, 0) ?? 0;
  const stored = last?.exported.parts.reduce((sum, one) => sum + one.bytes, 0) ?? 0;
  const line = (name: string, ms: number): void =>
    console.log(`  ${name.padEnd(44)} ${Math.round((rows * 1000) / ms).toLocaleString('en')} rows/s  ${(bytes / 1000 / ms).toFixed(1)} MB/s`);
  console.log(`${rows.toLocaleString('en')} rows, ${(bytes / 1e6).toFixed(1)} MB as text, ${(stored / 1e6).toFixed(1)} MB stored`);
  line('COPY ra | plain COPY out', median(times.plainOut));
  line('sao lưu | copy (gzip, AES-256-GCM, SHA-256)', median(times.copy));
  line('COPY vào | plain COPY in, without indexes', median(times.plainIn));
  line('khôi phục | restore, compared row by row', median(times.restore));
  console.log(JSON.stringify({
    bench: 'backup',
    ratios: {
      copyVsPlainCopy: Number((median(times.copy) / median(times.plainOut)).toFixed(2)),
      restoreVsPlainCopy: Number((median(times.restore) / median(times.plainIn)).toFixed(2)),
      storedVsText: Number((stored / bytes).toFixed(3)),
    },
    memoryMb: { process: Math.round(process.memoryUsage().rss / 1_048_576) },
  }));
});

interface Copied { readonly exported: ExportedDatabase }

/** Rows as our tables have them: numbers, codes, sentences in Vietnamese, some JSON. */
const fill = async ({ ownerUrl }: Embedded): Promise<void> => {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  await client.query(`create table congtinh.bench (id bigint primary key, code text not null, title text not null, body jsonb, at timestamptz not null)`);
  await client.query(`insert into congtinh.bench select n, 'XA' || n % 108, 'Báo cáo rà soát hộ nghèo, hộ cận nghèo số ' || md5(n::text), jsonb_build_object('ho', n % 977, 'ty_le', (n % 10007) / 100.0), now() - n * interval '1 second' from generate_series(1, $1::int) n`, [ROWS]);
  await client.query('create index on congtinh.bench (code, at)');
  await client.query('create table congtinh.bench_plain (like congtinh.bench)');
  await client.query('analyze');
  await client.end();
};

const tables = [{ schema: 'congtinh', name: 'bench', columns: ['id', 'code', 'title', 'body', 'at'], copied: true }] as const;

const plainOut = async ({ ownerUrl }: Embedded): Promise<void> => {
  const client = await connectTo(ownerUrl);
  for (const table of tables) await measureNothing(client, table);
  await client.end();
};

const measureNothing = async (client: Client, table: (typeof tables)[number]): Promise<void> => {
  const stream = client.query(copyTo(`copy ${table.schema}.${table.name} to stdout`));
  await new Promise<void>((resolve, reject) => {
    stream.on('data', () => undefined);
    stream.once('end', resolve);
    stream.once('error', reject);
  });
};

const plainIn = async ({ ownerUrl }: Embedded): Promise<void> => {
  const [source, sink] = [await connectTo(ownerUrl), await connectTo(ownerUrl)];
  await sink.query('truncate congtinh.bench_plain');
  for (const table of tables) await pipeline(rowsOut(source, table).stream, sink.query(copyFrom('copy congtinh.bench_plain from stdin')));
  await Promise.all([source.end(), sink.end()]);
};

const copy = async ({ ownerUrl }: Embedded, vault: Vault): Promise<Copied> => {
  const client = await connectTo(ownerUrl);
  await client.query('truncate congtinh.bench_plain');
  await beginSnapshot(client);
  const exported = await exportDatabase(client, vault, { app: APP, keyOf: (part) => `bench/${part}`, onProgress: () => undefined });
  await client.query('commit');
  await client.end();
  return { exported };
};

const restore = async (database: Embedded, vault: Vault, { structure, server }: ExportedDatabase): Promise<void> => {
  await database.dropDatabase('bench_restore');
  await database.createDatabase('bench_restore');
  const client = await connectTo(database.urlsOf('bench_restore').ownerUrl);
  await importDatabase(client, structure, { app: APP, server, replace: false, openRows: (part) => vault.open(`bench/${part}`), onProgress: () => undefined });
  await client.end();
};

finish(main());
