import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Client } from 'pg';
import type { Head } from '../domain/chain';
import type { Finding } from '../domain/findings';
import type { LedgerKeys } from '../domain/keys';
import type { ExportedHead, Seal, Signed } from '../domain/signed';
import { entryOfRow, SELECTED, type LedgerRow } from '../domain/stored-row';
import { ChainVerifier } from '../domain/verify';
import { ledgerGuardReport } from './guard';

export interface Verification {
  readonly findings: readonly Finding[];
  readonly entries: number;
  readonly end: Head;
  /** Exported heads that were compared. */
  readonly heads: number;
}

const BATCH = 2000;
const HEAD_FILE = /^\d{4}-\d{2}-\d{2}\.json$/;

const isHead = (value: unknown): value is Signed<ExportedHead> => {
  const head = value as Partial<Signed<ExportedHead>> | null;
  return typeof head?.date === 'string' && typeof head.seq === 'number' && typeof head.hash === 'string' && typeof head.hmac === 'string';
};

const readHeads = async (folder: string): Promise<{ heads: Signed<ExportedHead>[]; findings: Finding[] }> => {
  const names = await readdir(folder).catch(() => []);
  const heads: Signed<ExportedHead>[] = [];
  const findings: Finding[] = [];
  for (const name of names.filter((one) => HEAD_FILE.test(one)).sort()) {
    const head: unknown = await readFile(path.join(folder, name), 'utf8').then(JSON.parse).catch(() => null);
    if (isHead(head)) heads.push(head);
    else findings.push({ kind: 'head-file-unreadable', detail: name });
  }
  return { heads, findings };
};

/** Seals of closed months, oldest first. */
export const readSeals = async (client: Client): Promise<Signed<Seal>[]> => {
  const { rows } = await client.query(
    `select to_char(month, 'YYYY-MM-DD') as month, first_seq, last_seq, previous_hash, last_hash, hmac from congtinh.ledger_seals order by month`,
  );
  return rows.map((row: Record<string, string>) => ({
    month: String(row.month),
    firstSeq: Number(row.first_seq),
    lastSeq: Number(row.last_seq),
    previousHash: String(row.previous_hash),
    lastHash: String(row.last_hash),
    hmac: String(row.hmac),
  }));
};

const walk = async (client: Client, verifier: ChainVerifier): Promise<void> => {
  await client.query(`declare ledger_walk no scroll cursor for select ${SELECTED} from congtinh.ledger_entries order by seq, recorded_at`);
  for (;;) {
    const { rows } = await client.query(`fetch ${BATCH} from ledger_walk`);
    for (const row of rows as LedgerRow[]) verifier.take(entryOfRow(row));
    if (rows.length < BATCH) return;
  }
};

/**
 * Checks the whole ledger on one snapshot: guards, every entry's hash and place, the head, the seals, and the heads
 * exported to `headsFolder`. Entries are streamed. `asApp`: the client is connected as the app role.
 */
export const verifyLedger = async (client: Client, keys: LedgerKeys, headsFolder: string, asApp = true): Promise<Verification> => {
  await client.query('begin transaction isolation level repeatable read, read only');
  try {
    const guards = await ledgerGuardReport(async (sql) => (await client.query(sql)).rows as Record<string, unknown>[], { asApp });
    const missing = guards.map((detail): Finding => ({ kind: 'guard-missing', detail }));
    const exported = await readHeads(headsFolder);
    const verifier = new ChainVerifier({ keys, heads: exported.heads, seals: await readSeals(client) });
    await walk(client, verifier);
    const { rows: [head] } = await client.query('select seq, hash from congtinh.ledger_head where id = 1');
    const { findings, entries, end } = verifier.finish({ seq: Number(head?.seq ?? 0), hash: String(head?.hash ?? '') });
    return { findings: [...missing, ...exported.findings, ...findings], entries, end, heads: exported.heads.length };
  } finally {
    await client.query('rollback');
  }
};
